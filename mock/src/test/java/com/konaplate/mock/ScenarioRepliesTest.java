package com.konaplate.mock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.konaplate.contract.Contract;
import com.konaplate.contract.Contracts;
import com.konaplate.contract.Scenario;
import com.konaplate.contract.wire.JsonBody;
import com.konaplate.contract.wire.PayloadCipher;
import com.konaplate.contract.wire.SandboxCredentials;
import com.konaplate.contract.wire.WireHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

@KonaplateMock
class ScenarioRepliesTest {

  private static final Contract CONTRACT = Contracts.bundled();

  private final MockServer mock;

  ScenarioRepliesTest(MockServer mock) {
    this.mock = mock;
  }

  static Stream<Scenario> scenarios() {
    return CONTRACT.operations().stream().flatMap(operation -> operation.scenarios().stream());
  }

  @Test
  void thereAreTwentyTwo() {
    assertEquals(22, scenarios().count());
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void plainRequestGetsItsDocumentedReply(Scenario scenario) throws Exception {
    Call call = Call.plain(CONTRACT, scenario.operation(), scenario.request());
    Reply reply = call.to(mock);
    assertEquals(scenario.status(), reply.status());
    assertEquals(scenario.reply(), reply.json());
    assertEquals(Optional.of(scenario.name()), reply.header("X-Mock-Scenario"));
    assertEquals(Optional.of("application/json"), reply.header("Content-Type"));
    assertEquals(
        Optional.of(call.sent(WireHeaders.CORRELATION_ID)),
        reply.header(WireHeaders.CORRELATION_ID));
    assertEquals(Optional.empty(), reply.header(WireHeaders.CRYPTO_KEY_ID));
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void encryptedRequestGetsTheSameReply(Scenario scenario) throws Exception {
    Reply reply = Call.encrypted(CONTRACT, scenario.operation(), scenario.request()).to(mock);
    assertEquals(scenario.status(), reply.status());
    assertEquals(Optional.of(scenario.name()), reply.header("X-Mock-Scenario"));
    boolean isEncrypted =
        scenario.status() == 200 && CONTRACT.operation(scenario.operation()).repliesEncrypted();
    assertEquals(scenario.reply(), isEncrypted ? decrypted(reply) : reply.json());
  }

  @Test
  void onlyTheRegistrationRepliesEncrypted() throws Exception {
    for (Scenario scenario : scenarios().toList()) {
      Reply reply = Call.encrypted(CONTRACT, scenario.operation(), scenario.request()).to(mock);
      boolean expected = scenario.name().equals("registerUser/success");
      assertEquals(expected, reply.json().has("encData"), scenario.name());
      assertEquals(expected, reply.header(WireHeaders.CRYPTO_KEY_ID).isPresent(), scenario.name());
    }
  }

  @Test
  void anyOtherValidRequestSucceeds() throws Exception {
    Scenario success = CONTRACT.operation("registerUser").scenario("success");
    ObjectNode body = success.request().deepCopy();
    body.put("loginId", "somebody-else@konaplate.test")
        .put("userName", "{{request.body}} 😀 \\ \"");
    body.putNull("ci").remove("addressInfo");
    Reply reply = Call.plain(CONTRACT, "registerUser", body).to(mock);
    assertEquals(200, reply.status());
    assertEquals(success.reply(), reply.json());
  }

  @Test
  void replyIsCompactJson() throws Exception {
    Scenario success = CONTRACT.operation("resetPassword").scenario("success");
    Reply reply = Call.plain(CONTRACT, "resetPassword", success.request()).to(mock);
    assertEquals(
        JsonBody.write(success.reply()), new String(reply.http().body(), StandardCharsets.UTF_8));
  }

  @Test
  void replyToEncryptedRequestIsNeverTheSameTwice() throws Exception {
    Scenario success = CONTRACT.operation("registerUser").scenario("success");
    Call call = Call.encrypted(CONTRACT, "registerUser", success.request());
    Reply first = call.to(mock);
    assertEquals(
        Optional.of(call.sent(WireHeaders.CRYPTO_KEY_ID)), first.header(WireHeaders.CRYPTO_KEY_ID));
    assertNotEquals(first.json(), call.to(mock).json());
  }

  private static ObjectNode decrypted(Reply reply) throws Exception {
    SandboxCredentials credentials = SandboxCredentials.of(CONTRACT);
    assertEquals(Optional.of(credentials.cryptoKeyId()), reply.header(WireHeaders.CRYPTO_KEY_ID));
    assertTrue(reply.json().path("encData").isString());
    return JsonBody.read(
        PayloadCipher.decrypt(
            reply.json().path("encData").stringValue(), credentials.clientKeys().privateKey()));
  }
}
