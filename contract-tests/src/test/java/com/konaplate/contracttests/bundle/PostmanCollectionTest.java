package com.konaplate.contracttests.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.konaplate.contract.Contract;
import com.konaplate.contract.Contracts;
import com.konaplate.contract.Operation;
import com.konaplate.contract.Scenario;
import com.konaplate.contract.wire.JsonBody;
import com.konaplate.contract.wire.MalformedBodyException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The scenarios, as Postman sends and checks them. */
class PostmanCollectionTest {

  private static final BigInteger LARGEST = new BigInteger("9999999999999999999");

  private final Contract contract = Contracts.bundled();

  @Test
  void hasAFolderForEachOperationAndARequestForEachScenario() {
    JsonNode folders = new PostmanCollection(contract).json().path("item");
    List<Integer> declared = contract.operations().stream().map(o -> o.scenarios().size()).toList();
    assertEquals(declared, folders.valueStream().map(f -> f.path("item").size()).toList());
  }

  @Test
  void sendsTheScenariosBodyToTheScenariosPath() throws MalformedBodyException {
    for (Operation operation : contract.operations()) {
      for (Scenario scenario : operation.scenarios()) {
        JsonNode item = item(contract, scenario);
        assertEquals(scenario.request(), body(item), scenario.name());
        String url = item.at("/request/url/raw").asString();
        assertEquals("{{baseUrl}}" + operation.signature().path(), url);
      }
    }
  }

  @Test
  void checksTheScenariosStatusAndCode() {
    for (Operation operation : contract.operations()) {
      for (Scenario scenario : operation.scenarios()) {
        String checks = item(contract, scenario).at("/event/0/script/exec").toString();
        assertTrue(checks.contains("have.status(" + scenario.status() + ")"), checks);
        assertTrue(checks.contains("equal('" + scenario.code() + "')"), checks);
      }
    }
  }

  /** The examples are small enough for every tool; what partners change them to need not be. */
  @Test
  void keepsLargeIntegersExact() {
    Operation operation = contract.operation("generateArsAuthCode");
    Scenario success = operation.scenario("success");
    ObjectNode body = success.request().deepCopy();
    ObjectNode item = JsonBody.object();
    new PostmanRequest(operation, withRequest(success, body.put("userId", LARGEST))).describe(item);
    String raw = item.at("/request/body/raw").asString();
    assertTrue(raw.contains("\"userId\" : " + LARGEST + "\n"), raw);
  }

  private static Scenario withRequest(Scenario s, ObjectNode request) {
    return new Scenario(
        s.operation(), s.key(), s.title(), s.when(), s.given(), request, s.status(), s.reply());
  }

  private static JsonNode item(Contract contract, Scenario scenario) {
    List<String> operations = contract.operations().stream().map(Operation::id).toList();
    Operation operation = contract.operation(scenario.operation());
    return new PostmanCollection(contract)
        .json()
        .path("item")
        .path(operations.indexOf(operation.id()))
        .path("item")
        .path(operation.scenarios().indexOf(scenario));
  }

  private static JsonNode body(JsonNode item) throws MalformedBodyException {
    String raw = item.at("/request/body/raw").asString();
    return JsonBody.read(raw.getBytes(StandardCharsets.UTF_8));
  }
}
