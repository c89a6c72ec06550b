package com.konaplate.mock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.konaplate.contract.Contract;
import com.konaplate.contract.Contracts;
import com.konaplate.contract.Operation;
import com.konaplate.contract.Scenario;
import com.konaplate.contract.wire.WireHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ReportTest {

  private static final Contract CONTRACT = Contracts.bundled();

  @SuppressWarnings("NullAway.Init")
  private MockServer mock;

  @BeforeEach
  void start() throws Exception {
    mock = MockServer.start(MockServer.Options.of(CONTRACT));
  }

  @AfterEach
  void stop() {
    mock.close();
  }

  private static Call page(String method) {
    return Call.raw(CONTRACT, "registerUser", "").path("/__mock/report").method(method);
  }

  private JsonNode report() throws Exception {
    return page("GET").to(mock).json().path("accessKeys").path(0);
  }

  private Call sent(String operation, String scenario) {
    return Call.plain(
        CONTRACT, operation, CONTRACT.operation(operation).scenario(scenario).request());
  }

  private static List<String> missing(JsonNode report, String what) {
    List<String> names = new ArrayList<>();
    report.path(what).path("missing").forEach(name -> names.add(name.asString()));
    return names;
  }

  @Test
  void nothingIsExercisedAtFirst() throws Exception {
    JsonNode report = report();
    assertEquals(mock.credentials().accessKey(), report.path("accessKey").asString());
    assertEquals(5, missing(report, "operations").size());
    assertEquals(22, missing(report, "scenarios").size());
    assertEquals(22, report.path("scenarios").path("declared").asInt());
    assertEquals(0, report.path("codes").path("exercised").asInt());
  }

  @Test
  void countsScenariosCodesAndOperations() throws Exception {
    sent("registerUser", "success").to(mock);
    sent("registerUser", "success").to(mock);
    sent("registerUser", "login-id-empty").to(mock);
    sent("checkPassword", "success").with("Prefer", "example=user-blocked").to(mock);
    JsonNode report = report();
    assertEquals(3, report.path("scenarios").path("exercised").asInt());
    assertFalse(missing(report, "scenarios").contains("checkPassword/user-blocked"));
    assertEquals(2, report.path("operations").path("exercised").asInt());
    JsonNode registration = report.path("details").path(0);
    assertEquals(3, registration.path("times").asInt());
    assertEquals(2, registration.path("scenarios").path(0).path("times").asInt());
    assertFalse(missing(report, "codes").contains("registerUser 000_002"));
    assertFalse(missing(report, "codes").contains("checkPassword 001_080"));
    assertTrue(missing(report, "codes").contains("checkPassword 000_000"));
  }

  @Test
  void everythingCanBeExercised() throws Exception {
    for (Operation operation : CONTRACT.operations()) {
      for (Scenario scenario : operation.scenarios()) {
        sent(operation.id(), scenario.key()).to(mock);
      }
      sent(operation.id(), "success").without(WireHeaders.TIME_ZONE).to(mock);
      sent(operation.id(), "success").with(WireHeaders.TIME_ZONE, "KS").to(mock);
      sent(operation.id(), "success").with(WireHeaders.TIME_ZONE, "").to(mock);
    }
    JsonNode report = report();
    for (String what : List.of("operations", "scenarios", "codes")) {
      assertEquals(List.of(), missing(report, what));
    }
  }

  @Test
  void unknownAccessKeysAreNotCounted() throws Exception {
    sent("registerUser", "success").with(WireHeaders.ACCESS_KEY, "f".repeat(40)).to(mock);
    assertEquals(0, report().path("operations").path("exercised").asInt());
  }

  @Test
  void deletingStartsAnew() throws Exception {
    sent("registerUser", "success").to(mock);
    assertEquals(204, page("DELETE").to(mock).status());
    assertEquals(22, missing(report(), "scenarios").size());
  }

  @Test
  void browsersGetAPage() throws Exception {
    sent("registerUser", "success").to(mock);
    Reply reply = page("GET").with("Accept", "text/html,application/xhtml+xml").to(mock);
    assertEquals("text/html; charset=utf-8", reply.header("Content-Type").orElseThrow());
    String html = new String(reply.http().body(), StandardCharsets.UTF_8);
    assertTrue(html.contains("scenarios: 1 of 22 exercised."), html);
    assertTrue(html.contains("시나리오: 22개 중 1개 시험함."), html);
    assertTrue(html.contains("<a href=\"/docs\">"), html);
    assertTrue(html.contains("<tr class=\"missing\"><td>login-id-empty</td>"), html);
    for (Operation operation : CONTRACT.operations()) {
      assertTrue(html.contains(operation.signature().summary().korean()), html);
    }
    assertTrue(html.contains("<td>000_003</td>\n<td>Missing required values. {field}</td>"), html);
    String policy = reply.header("Content-Security-Policy").orElseThrow();
    assertTrue(policy.startsWith("default-src 'none'; "), policy);
  }

  @Test
  void otherMethodsAreUnknown() throws Exception {
    assertEquals(404, page("POST").to(mock).status());
  }
}
