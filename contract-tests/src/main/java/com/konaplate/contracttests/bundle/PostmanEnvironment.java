package com.konaplate.contracttests.bundle;

import com.konaplate.contract.Contract;
import com.konaplate.contract.SandboxProject;
import com.konaplate.contract.wire.JsonBody;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The variables that the Postman collection needs, with the values of the sandbox. */
final class PostmanEnvironment {

  static final String BASE_URL = "baseUrl";
  static final String ASP_ID = "aspId";
  static final String ACCESS_KEY = "accessKey";

  private PostmanEnvironment() {}

  static ObjectNode of(Contract contract) {
    SandboxProject sandbox = contract.sandbox();
    String name = contract.title() + " sandbox";
    ObjectNode environment = JsonBody.object();
    environment.put("id", id(name)).put("name", name);
    ArrayNode values = environment.putArray("values");
    add(values, BASE_URL, contract.document().at("/servers/0/url").asString());
    add(values, ASP_ID, sandbox.aspId());
    add(values, ACCESS_KEY, sandbox.accessKey());
    add(values, "secretKey", sandbox.secretKey());
    return environment.put("_postman_variable_scope", "environment");
  }

  private static void add(ArrayNode values, String key, String value) {
    values
        .addObject()
        .put("key", key)
        .put("value", value)
        .put("type", "default")
        .put("enabled", true);
  }

  /** Postman asks for an id; one drawn from the name stays the same from build to build. */
  static String id(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
