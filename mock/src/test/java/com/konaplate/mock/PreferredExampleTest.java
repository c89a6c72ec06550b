package com.konaplate.mock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.konaplate.contract.Contract;
import com.konaplate.contract.Contracts;
import com.konaplate.contract.Scenario;
import com.konaplate.contract.wire.JsonBody;
import com.konaplate.contract.wire.PayloadCipher;
import com.konaplate.contract.wire.WireHeaders;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

@KonaplateMock
class PreferredExampleTest {

  private static final Contract CONTRACT = Contracts.bundled();

  private final MockServer mock;

  PreferredExampleTest(MockServer mock) {
    this.mock = mock;
  }

  static Stream<Scenario> scenarios() {
    return CONTRACT.operations().stream().flatMap(operation -> operation.scenarios().stream());
  }

  private static ObjectNode valid(String operation) {
    return CONTRACT.operation(operation).scenario("success").request();
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void validRequestGetsTheExampleItPrefers(Scenario scenario) throws Exception {
    Call call =
        Call.plain(CONTRACT, scenario.operation(), valid(scenario.operation()))
            .with("Prefer", "example=" + scenario.key());
    Reply reply = call.to(mock);
    assertEquals(scenario.status(), reply.status());
    assertEquals(scenario.reply(), reply.json());
    assertEquals(Optional.of(scenario.name()), reply.header("X-Mock-Scenario"));
    assertEquals(Optional.of("example=" + scenario.key()), reply.header("Preference-Applied"));
    assertEquals(
        Optional.of(call.sent(WireHeaders.CORRELATION_ID)),
        reply.header(WireHeaders.CORRELATION_ID));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "example=user-blocked",
        "Example = \"user-blocked\"",
        "respond-async, example=user-blocked; x=1"
      })
  void preferenceIsReadAsItsStandardSays(String prefer) throws Exception {
    Reply reply =
        Call.plain(CONTRACT, "checkPassword", valid("checkPassword"))
            .with("Prefer", prefer)
            .to(mock);
    assertEquals("001_080", reply.refusal().code());
  }

  @Test
  void preferredSuccessIsEncryptedAsItsRequestWas() throws Exception {
    ObjectNode taken =
        CONTRACT.operation("registerUser").scenario("login-id-in-use").request().deepCopy();
    Reply reply =
        Call.encrypted(CONTRACT, "registerUser", taken).with("Prefer", "example=success").to(mock);
    assertEquals(200, reply.status());
    byte[] inner =
        PayloadCipher.decrypt(
            reply.json().path("encData").stringValue(),
            mock.credentials().clientKeys().privateKey());
    assertEquals(
        CONTRACT.operation("registerUser").scenario("success").reply(), JsonBody.read(inner));
  }

  @Test
  void nothingElseIsForgiven() throws Exception {
    Call call =
        Call.plain(CONTRACT, "registerUser", valid("registerUser").deepCopy().put("gender", "x"))
            .with("Prefer", "example=success");
    assertEquals("000_015", call.to(mock).refusal().code());
    assertEquals(
        "Invalid input value. X-KM-Tran-Token",
        call.tampered(new byte[] {'{', '}'}).to(mock).refusal().description());
  }

  @Test
  void unknownExampleIsIgnoredAndPointedOut() throws Exception {
    Reply reply =
        Call.plain(CONTRACT, "checkPassword", valid("checkPassword"))
            .with("Prefer", "example=canary")
            .to(mock);
    assertEquals(200, reply.status());
    assertEquals(Optional.empty(), reply.header("Preference-Applied"));
    String note = reply.header("X-Mock-Diagnosis").orElseThrow();
    assertTrue(
        note.startsWith("Prefer: ignored: checkPassword has the examples success, user-not-found"));
  }
}
