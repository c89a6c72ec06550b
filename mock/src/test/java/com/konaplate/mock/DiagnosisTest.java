package com.konaplate.mock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.konaplate.contract.Contract;
import com.konaplate.contract.Contracts;
import com.konaplate.contract.Keyword;
import com.konaplate.contract.Place;
import com.konaplate.contract.Violation;
import com.konaplate.contract.wire.WireHeaders;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.node.ObjectNode;

@KonaplateMock
class DiagnosisTest {

  private static final Contract CONTRACT = Contracts.bundled();

  private final MockServer mock;

  DiagnosisTest(MockServer mock) {
    this.mock = mock;
  }

  private static ObjectNode registration() {
    return CONTRACT.operation("registerUser").scenario("success").request().deepCopy();
  }

  private String diagnosis(Call call) throws Exception {
    return call.to(mock).header("X-Mock-Diagnosis").orElseThrow();
  }

  @Test
  void saysPlaceKeywordAndReason() throws Exception {
    assertEquals(
        "userName: maxLength: the value has 101 characters, 1 to 100 are allowed",
        diagnosis(
            Call.plain(CONTRACT, "registerUser", registration().put("userName", "김".repeat(101)))));
    assertEquals(
        "body: syntax: the body is not well-formed JSON, at line 1, column 2",
        diagnosis(Call.raw(CONTRACT, "registerUser", "{secret")));
    assertEquals(
        "encData: credential: it has 1 part between dots, a compact JWE has 5",
        diagnosis(
            Call.raw(CONTRACT, "registerUser", "{\"encData\":\"x\"}")
                .with(WireHeaders.CRYPTO_KEY_ID, "00112233445566778899aabbccddeeff")));
  }

  @Test
  void neverRepeatsAValue() throws Exception {
    ObjectNode body = registration().put("loginPassword", "98765x");
    assertFalse(diagnosis(Call.plain(CONTRACT, "registerUser", body)).contains("98765x"));
    Call wrongToken = Call.plain(CONTRACT, "registerUser", body);
    String token = wrongToken.sent(WireHeaders.TRAN_TOKEN);
    assertFalse(diagnosis(wrongToken.tampered(new byte[0])).contains(token.substring(25)));
  }

  @Test
  void acceptedRequestWithoutUnknownMembersHasNone() throws Exception {
    assertEquals(
        Optional.empty(),
        Call.plain(CONTRACT, "registerUser", registration()).to(mock).header("X-Mock-Diagnosis"));
  }

  @Test
  void unknownMembersOfAnAcceptedRequestAreNamed() throws Exception {
    ObjectNode body = registration().put("loginID", "value-of-it");
    body.putObject("addressInfo").put("zipCode", "00001").put("address", "1").put("detail", "2");
    String found = diagnosis(Call.encrypted(CONTRACT, "registerUser", body));
    assertEquals(
        "body: unknown and ignored: addressInfo.detail (addressDetail?), loginID (loginId?)",
        found);
  }

  @Test
  void unknownMembersAreNamedOnScenarioRepliesToo() throws Exception {
    ObjectNode body = CONTRACT.operation("checkPassword").scenario("user-blocked").request();
    Reply reply = Call.plain(CONTRACT, "checkPassword", body.deepCopy().put("extra", 1)).to(mock);
    assertEquals(Optional.of("checkPassword/user-blocked"), reply.header("X-Mock-Scenario"));
    assertEquals(Optional.of("body: unknown and ignored: extra"), reply.header("X-Mock-Diagnosis"));
  }

  @Test
  void namesFromTheRequestStayOneShortLineOfAscii() throws Exception {
    ObjectNode body = registration().put("이름\r\nX-Evil: 1", 1).put("n".repeat(5000), 1);
    Reply reply = Call.plain(CONTRACT, "registerUser", body).to(mock);
    assertEquals(200, reply.status());
    String found = reply.header("X-Mock-Diagnosis").orElseThrow();
    assertTrue(found.matches("[\\x20-\\x7E]{1,999}"), found);
    assertEquals(Optional.empty(), reply.header("X-Evil"));
  }

  @Test
  void conditionIsNamedInPlainWords() throws Exception {
    assertEquals(
        "loginId: required: the rest of the request makes the value required, see mobileNumber",
        diagnosis(Call.raw(CONTRACT, "checkRegistrationId", "{}")));
  }

  @ParameterizedTest
  @EnumSource
  void everyKeywordHasAReason(Keyword keyword) {
    String text = Diagnosis.of(new Violation(Place.field("name"), keyword)).headerValue();
    String promise = keyword == Keyword.REQUIRED_WHEN ? "required" : keyword.word();
    assertTrue(text.startsWith("name: " + promise + ": the "), text);
  }
}
