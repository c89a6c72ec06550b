package com.konaplate.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.konaplate.contract.Scenario;
import com.konaplate.contract.wire.WireHeaders;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Every documented row of test data gets its documented answer. */
class ScenariosTest {

  private static Partner partner;

  @BeforeAll
  static void start() {
    partner = new Partner(SharedServer.reset().uri());
  }

  @BeforeEach
  void reset() throws IOException {
    assertEquals(200, partner.ask("POST", "/sandbox/reset").status());
  }

  static Stream<Scenario> scenarios() {
    return Partner.CONTRACT.operations().stream().flatMap(o -> o.scenarios().stream());
  }

  @Test
  void thereAreAsManyAsThePagesHave() {
    assertEquals(22, scenarios().count());
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void isAnsweredAsDocumented(Scenario scenario) throws IOException {
    Answer answer = partner.send(scenario.operation(), scenario.request());

    assertEquals(summary(scenario), answer.summary());
    assertSameShape(scenario.reply(), answer.body());
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void isAnsweredAlikeWhenEncrypted(Scenario scenario) throws IOException {
    Answer answer = partner.sendEncrypted(scenario.operation(), scenario.request());

    boolean sealed =
        Partner.operation(scenario.operation()).repliesEncrypted() && scenario.status() == 200;
    assertEquals(sealed, answer.body().has("encData"));
    assertEquals(
        sealed ? Partner.CREDENTIALS.cryptoKeyId() : "none",
        answer.headers().firstValue(WireHeaders.CRYPTO_KEY_ID).orElse("none"));
    ObjectNode body = sealed ? Partner.decrypt(answer) : answer.body();
    assertEquals(summary(scenario), new Answer(answer.status(), body, answer.headers()).summary());
    assertSameShape(scenario.reply(), body);
  }

  @Test
  void repeatsItselfAfterAReset() throws IOException {
    ObjectNode registration = Partner.request("registerUser", "success");
    assertEquals("000_000", partner.send("registerUser", registration).code());
    assertEquals("001_001", partner.send("registerUser", registration).code());
    reset();
    assertEquals("000_000", partner.send("registerUser", registration).code());
  }

  private static String summary(Scenario scenario) {
    return scenario.status() + " " + scenario.code() + " " + scenario.description();
  }

  /** The values differ, the members and their order do not. */
  private static void assertSameShape(JsonNode expected, JsonNode actual) {
    assertEquals(names(expected), names(actual));
    for (String name : expected.propertyNames()) {
      assertEquals(expected.get(name).getNodeType(), actual.get(name).getNodeType(), name);
      if (expected.get(name).isObject()) {
        assertSameShape(expected.get(name), actual.get(name));
      }
    }
  }

  private static List<String> names(JsonNode object) {
    return new ArrayList<>(object.propertyNames());
  }
}
