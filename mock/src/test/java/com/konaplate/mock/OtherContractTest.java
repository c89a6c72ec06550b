package com.konaplate.mock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.konaplate.contract.Contract;
import com.konaplate.contract.Contracts;
import com.konaplate.contract.ErrorReply;
import com.konaplate.contract.Scenario;
import com.konaplate.contract.wire.JsonBody;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A contract with an operation more is served and validated, and nothing is told to the mock. */
class OtherContractTest {

  private static final Contract CONTRACT = Contracts.read(SixthOperation.yaml(), "sixth.yaml");

  @SuppressWarnings("NullAway.Init")
  private static MockServer mock;

  @BeforeAll
  static void start() throws Exception {
    mock = MockServer.start(MockServer.Options.of(CONTRACT));
  }

  @AfterAll
  static void stop() {
    mock.close();
  }

  @Test
  void scenariosAreServed() throws Exception {
    for (Scenario scenario : CONTRACT.operation("nameCard").scenarios()) {
      Reply reply = Call.plain(CONTRACT, "nameCard", scenario.request()).to(mock);
      assertEquals(scenario.status(), reply.status());
      assertEquals(scenario.reply(), reply.json());
      assertEquals(Optional.of(scenario.name()), reply.header("X-Mock-Scenario"));
    }
  }

  @Test
  void bracesInAReplySurvive() {
    String braces =
        CONTRACT.operation("nameCard").scenario("success").reply().path("greeting").asString();
    assertTrue(braces.contains("{{request.body}}"), braces);
  }

  @Test
  void ownMethodIsTheOnlyOne() throws Exception {
    Call call = Call.raw(CONTRACT, "nameCard", "{\"cardName\":\"a\"}");
    assertEquals(200, call.to(mock).status());
    Reply reply = call.method("POST").to(mock);
    assertEquals(405, reply.status());
    assertEquals(Optional.of("PUT"), reply.header("Allow"));
  }

  @Test
  void limitsAreChecked() throws Exception {
    assertEquals(
        new ErrorReply(
            400,
            "000_015",
            "The length of value does not match. cardName"
                + " (반드시 최소값 1과(와) 최대값 5 사이의 크기이어야 합니다.)"),
        Call.raw(CONTRACT, "nameCard", "{\"cardName\":\"abcdef\"}").to(mock).refusal());
  }

  @Test
  void otherOperationsAreServedAsBefore() throws Exception {
    Scenario success = CONTRACT.operation("registerUser").scenario("success");
    assertEquals(
        success.reply(), Call.plain(CONTRACT, "registerUser", success.request()).to(mock).json());
  }

  @Test
  void publishedContractIsTheOneServed() throws Exception {
    Reply reply = Call.raw(CONTRACT, "nameCard", "").method("GET").path("/openapi.yaml").to(mock);
    assertEquals(SixthOperation.yaml(), new String(reply.http().body(), StandardCharsets.UTF_8));
  }

  @Test
  void conditionOfAScenarioIsHeldAgainstTheWholeNumber() throws Exception {
    String neighbour = "{\"cardName\":\"a\",\"cardNumber\":9007199254740993}";
    Reply reply = Call.raw(CONTRACT, "nameCard", neighbour).to(mock);
    assertEquals(Optional.of("nameCard/taken"), reply.header("X-Mock-Scenario"));
    Reply other = Call.raw(CONTRACT, "nameCard", neighbour.replace("993", "992")).to(mock);
    assertEquals(Optional.of("nameCard/success"), other.header("X-Mock-Scenario"));
    assertEquals(
        CONTRACT.operation("nameCard").scenario("success").reply(),
        JsonBody.read(other.http().body()));
  }
}
