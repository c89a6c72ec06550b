package com.konaplate.contracttests.bundle;

import com.konaplate.contract.HeaderParameter;
import com.konaplate.contract.Operation;
import com.konaplate.contract.Scenario;
import com.konaplate.contract.wire.JsonMediaType;
import com.konaplate.contract.wire.WireHeaders;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One scenario as a request of the Postman collection.
 *
 * @param operation the operation
 * @param scenario one of its scenarios
 */
record PostmanRequest(Operation operation, Scenario scenario) {

  void describe(ObjectNode item) {
    item.put("name", PostmanCollection.both(scenario.title(), " / "));
    PostmanCollection.addScript(item, "test", checks());
    fill(item.putObject("request"));
    ObjectNode reply = item.putArray("response").addObject();
    reply.put("name", scenario.key());
    fill(reply.putObject("originalRequest"));
    reply.put("code", scenario.status()).put("_postman_previewlanguage", "json");
    addHeader(reply.putArray("header"), "Content-Type", JsonMediaType.VALUE);
    reply.put("body", PublishedJson.indented(scenario.reply()));
  }

  private String checks() {
    return """
        pm.test('status %d', () => pm.response.to.have.status(%d));
        pm.test('code %s', () => pm.expect(pm.response.json().response.code).to.equal('%s'));
        """
        .formatted(scenario.status(), scenario.status(), scenario.code(), scenario.code());
  }

  private void fill(ObjectNode request) {
    Operation.Signature signature = operation.signature();
    request.put("method", signature.method());
    ArrayNode headers = request.putArray("header");
    addHeader(headers, "Content-Type", JsonMediaType.VALUE);
    addHeader(headers, "Accept", JsonMediaType.VALUE);
    // The scenarios are sent plain; Postman's sandbox has no RSA.
    operation.headers().stream()
        .filter(header -> !header.name().equals(WireHeaders.CRYPTO_KEY_ID))
        .forEach(header -> addHeader(headers, header.name(), value(header)));
    body(request.putObject("body"));
    url(request.putObject("url"), signature.path());
  }

  private void body(ObjectNode body) {
    body.put("mode", "raw").put("raw", PublishedJson.indented(scenario.request()));
    body.putObject("options").putObject("raw").put("language", "json");
  }

  private static void url(ObjectNode url, String path) {
    String base = variable(PostmanEnvironment.BASE_URL);
    url.put("raw", base + path);
    url.putArray("host").add(base);
    ArrayNode parts = url.putArray("path");
    List.of(path.substring(1).split("/", -1)).forEach(parts::add);
  }

  private static String value(HeaderParameter header) {
    return switch (header.name()) {
      case WireHeaders.ASP_ID -> variable(PostmanEnvironment.ASP_ID);
      case WireHeaders.ACCESS_KEY -> variable(PostmanEnvironment.ACCESS_KEY);
      case WireHeaders.CORRELATION_ID -> variable("correlationId");
      case WireHeaders.TRAN_TIME -> variable("tranTime");
      case WireHeaders.TRAN_TOKEN -> variable("tranToken");
      default -> header.example();
    };
  }

  private static String variable(String name) {
    return "{{" + name + "}}";
  }

  private static void addHeader(ArrayNode headers, String name, String value) {
    headers.addObject().put("key", name).put("value", value);
  }
}
