package com.konaplate.mock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.konaplate.contract.Contract;
import com.konaplate.contract.Contracts;
import com.konaplate.contract.ErrorReply;
import com.konaplate.contract.wire.JsonBody;
import com.konaplate.contract.wire.PayloadCipher;
import com.konaplate.contract.wire.SandboxCredentials;
import com.konaplate.contract.wire.WireHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

@KonaplateMock
class EncryptedRequestsTest {

  private static final Contract CONTRACT = Contracts.bundled();
  private static final String KEY_ID = SandboxCredentials.of(CONTRACT).cryptoKeyId();

  private final MockServer mock;

  EncryptedRequestsTest(MockServer mock) {
    this.mock = mock;
  }

  private static ObjectNode registration() {
    return CONTRACT.operation("registerUser").scenario("success").request().deepCopy();
  }

  private static void assertRefused(String code, String description, Reply reply) {
    assertEquals(new ErrorReply(400, code, description), reply.refusal());
    assertTrue(reply.header("X-Mock-Diagnosis").isPresent());
    assertEquals(Optional.empty(), reply.header(WireHeaders.CRYPTO_KEY_ID));
  }

  private static Call sealedRegistration() {
    return Call.encrypted(CONTRACT, "registerUser", registration());
  }

  @Test
  void keyIdIsRequired() throws Exception {
    Reply reply = sealedRegistration().without(WireHeaders.CRYPTO_KEY_ID).to(mock);
    assertRefused("000_003", "Missing required values. X-KM-Crypto-Key-Id", reply);
    assertEquals(
        Optional.of(
            "X-KM-Crypto-Key-Id: required: the body has encData, so the id of the key pair that it"
                + " is encrypted for has to be sent"),
        reply.header("X-Mock-Diagnosis"));
  }

  @Test
  void keyIdHasToBeKnown() throws Exception {
    Reply reply = sealedRegistration().with(WireHeaders.CRYPTO_KEY_ID, "f".repeat(32)).to(mock);
    assertRefused("000_002", "Invalid input value. X-KM-Crypto-Key-Id", reply);
  }

  @Test
  void keyIdOfAPlainRequestIsNotLookedAt() throws Exception {
    Reply reply =
        Call.plain(CONTRACT, "registerUser", registration())
            .with(WireHeaders.CRYPTO_KEY_ID, "f".repeat(32))
            .to(mock);
    assertEquals(200, reply.status());
    assertEquals(Optional.empty(), reply.header(WireHeaders.CRYPTO_KEY_ID));
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "1", "{}", "\"\"", "\"a.b.c.d.e\"", "\"no jwe\""})
  void encDataHasToBeAJwe(String encData) throws Exception {
    Reply reply =
        Call.raw(CONTRACT, "registerUser", "{\"encData\":" + encData + "}")
            .with(WireHeaders.CRYPTO_KEY_ID, KEY_ID)
            .to(mock);
    assertRefused("000_002", "Invalid input value. encData", reply);
  }

  @Test
  void keyIdGoesBeforeEncData() throws Exception {
    Reply reply = Call.raw(CONTRACT, "registerUser", "{\"encData\":null}").to(mock);
    assertRefused("000_003", "Missing required values. X-KM-Crypto-Key-Id", reply);
  }

  @Test
  void jweToAnotherKeyIsNamedEncData() throws Exception {
    byte[] body = JsonBody.bytes(registration());
    String jwe =
        PayloadCipher.encrypt(body, SandboxCredentials.of(CONTRACT).clientKeys().publicKey());
    Reply reply =
        Call.raw(CONTRACT, "registerUser", "{\"encData\":\"" + jwe + "\"}")
            .with(WireHeaders.CRYPTO_KEY_ID, KEY_ID)
            .to(mock);
    assertRefused("000_002", "Invalid input value. encData", reply);
  }

  @Test
  void tokenSignsTheSealedBodyNotTheInnerOne() throws Exception {
    Call inner = Call.plain(CONTRACT, "registerUser", registration());
    Reply reply =
        sealedRegistration()
            .with(WireHeaders.TRAN_TOKEN, inner.sent(WireHeaders.TRAN_TOKEN))
            .to(mock);
    assertRefused("000_002", "Invalid input value. X-KM-Tran-Token", reply);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{\"a\":1,\"a\":2}", "{} {}"})
  void innerTextIsJudgedAsABody(String inner) throws Exception {
    byte[] bytes = inner.getBytes(StandardCharsets.UTF_8);
    assertRefused(
        "000_002",
        "Invalid input value. body",
        Call.sealed(CONTRACT, "registerUser", bytes).to(mock));
  }

  @ParameterizedTest
  @CsvSource({"80, 200", "81, 400"})
  void innerFieldsAreJudged(int length, int status) throws Exception {
    ObjectNode body = registration().put("loginId", "l".repeat(length));
    assertEquals(status, Call.encrypted(CONTRACT, "registerUser", body).to(mock).status());
  }

  @Test
  void membersBesideEncDataAreIgnored() throws Exception {
    String jwe =
        PayloadCipher.encrypt(
            JsonBody.bytes(registration()),
            SandboxCredentials.of(CONTRACT).serverKeys().publicKey());
    Reply reply =
        Call.raw(CONTRACT, "registerUser", "{\"loginId\":1,\"encData\":\"" + jwe + "\"}")
            .with(WireHeaders.CRYPTO_KEY_ID, KEY_ID)
            .to(mock);
    assertEquals(200, reply.status());
    assertEquals(Optional.of("registerUser/success"), reply.header("X-Mock-Scenario"));
  }
}
