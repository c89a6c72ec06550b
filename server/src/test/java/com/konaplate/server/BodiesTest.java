package com.konaplate.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.konaplate.contract.ErrorReply;
import com.konaplate.contract.Keyword;
import com.konaplate.contract.Place;
import com.konaplate.contract.Violation;
import com.konaplate.contract.wire.JsonBody;
import com.konaplate.contract.wire.WireHeaders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** Bodies that are no JSON, that cannot be decrypted, or that break a promise of a field. */
class BodiesTest {

  private static Partner partner;

  @BeforeAll
  static void start() {
    partner = new Partner(SharedServer.reset().uri());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "no JSON",
        "[]",
        "null",
        "{\"loginId\":\"a\",\"loginId\":\"b\"}",
        "{} {}",
        "\uFEFF{}",
        "{\"loginId\":01}"
      })
  void whatIsNoJsonObjectIsAnInvalidBody(String body) throws IOException {
    partner.send("registerUser", body).isRefusal(refusal(Place.BODY, Keyword.SYNTAX));
  }

  @Test
  void invalidUtf8IsAnInvalidBody() throws IOException {
    byte[] latin = "{\"loginId\":\"\u00e4\"}".getBytes(StandardCharsets.ISO_8859_1);

    partner.send("registerUser", latin, h -> {}).isRefusal(refusal(Place.BODY, Keyword.SYNTAX));
  }

  @Test
  void encryptedBodyNeedsAKeyId() throws IOException {
    partner
        .send("registerUser", "{\"encData\":\"no JWE\"}")
        .isRefusal(refusal(Place.header(WireHeaders.CRYPTO_KEY_ID), Keyword.REQUIRED_WHEN));
  }

  @Test
  void encryptedBodyNeedsAKnownKeyId() throws IOException {
    ObjectNode body = JsonBody.object().put("encData", "no JWE");
    partner
        .send("registerUser", body, h -> h.put(WireHeaders.CRYPTO_KEY_ID, "f".repeat(32)))
        .isRefusal(refusal(Place.header(WireHeaders.CRYPTO_KEY_ID), Keyword.CREDENTIAL));
  }

  @ParameterizedTest
  @CsvSource({
    "null, TYPE",
    "1, TYPE",
    "{}, TYPE",
    "'\"\"', EMPTY",
    "'\"no JWE\"', CREDENTIAL",
  })
  void unusableEncDataIsNamed(String value, Keyword keyword) throws IOException {
    byte[] body =
        ("{\"loginId\":\"a\",\"encData\":" + value + "}").getBytes(StandardCharsets.UTF_8);
    partner
        .send("registerUser", body, BodiesTest::withKeyId)
        .isRefusal(refusal(Place.ENC_DATA, keyword));
  }

  @Test
  void decryptedTextIsParsedByTheSameRules() throws IOException {
    partner
        .sendEncrypted("registerUser", "{} {}".getBytes(StandardCharsets.UTF_8))
        .isRefusal(refusal(Place.BODY, Keyword.SYNTAX));
  }

  @Test
  void membersBesideEncDataAreIgnored() throws IOException {
    ObjectNode sealed = partner.seal(Partner.request("checkPassword", "success"));
    sealed.put("loginPassword", 1);

    assertEquals("000_000", partner.send("checkPassword", sealed, BodiesTest::withKeyId).code());
  }

  /** JSON merged into the success example, and the place and keyword that answer. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'loginId':null}                                   | loginId | REQUIRED",
        "{'loginId':''}                                     | loginId | EMPTY",
        "{'loginId':5}                                      | loginId | TYPE",
        "{'loginId':true}                                   | loginId | TYPE",
        "{'loginId':1.5}                                    | loginId | TYPE",
        "{'loginId':{}}                                     | loginId | TYPE",
        "{'loginId':[]}                                     | loginId | TYPE",
        "{'loginId':['a']}                                  | loginId | TYPE",
        "{'ci':''}                                          | ci | MIN_LENGTH",
        "{'ci':'x','loginId':null}                          | ci | MIN_LENGTH",
        "{'loginPassword':'12345a'}                         | loginPassword | PATTERN",
        "{'loginPassword':'12345'}                          | loginPassword | MIN_LENGTH",
        "{'loginPassword':'\u0661\u0662\u0663\u0664\u0665\u0666'} | loginPassword | PATTERN",
        "{'birthDate':'20000230'}                           | birthDate | FORMAT",
        "{'birthDate':'2000-2-3'}                           | birthDate | PATTERN",
        "{'addressInfo':'Seoul'}                            | addressInfo | TYPE",
        "{'addressInfo':''}                                 | addressInfo | TYPE",
        "{'addressInfo':[]}                                 | addressInfo | TYPE",
        "{'addressInfo':{}}                                 | addressInfo.zipCode | REQUIRED",
        "{'addressInfo':{'zipCode':1,'address':''}}         | addressInfo.zipCode | TYPE",
        "{'addressInfo':{'zipCode':'12345','address':''}}   | addressInfo.address | EMPTY",
        "{'tcIdList':'990001'}                              | tcIdList | TYPE",
        "{'tcIdList':''}                                    | tcIdList | TYPE",
        "{'tcIdList':{}}                                    | tcIdList | TYPE",
        "{'tcIdList':['a','b',null]}                        | tcIdList[2] | REQUIRED",
        "{'tcIdList':['a','',null]}                         | tcIdList[1] | EMPTY",
        "{'tcIdList':['a',7,null,'']}                       | tcIdList[1] | TYPE",
        "{'tcIdList':[null,7]}                              | tcIdList[0] | REQUIRED",
        "{'tcIdList':[[]]}                                  | tcIdList[0] | TYPE",
        "{'tcIdList':['a',['b'],7]}                      | tcIdList[1] | TYPE",
        "{'tcIdList':[[['b']]]}                               | tcIdList[0] | TYPE",
        "{'tcIdList':[{'a':['b']}]}                           | tcIdList[0] | TYPE",
        "{'tcIdList':[7],'addressInfo':7,'email':''}        | email | EMPTY",
        "{'userName':7,'birthDate':'x'}                     | birthDate | MIN_LENGTH",
        "{'userName':7,'joinChannel':{},'nationality':[]}   | nationality | TYPE",
        "{'tcIdList':5,'loginPassword':''}                  | loginPassword | EMPTY",
      })
  void theFirstDocumentedFieldAnswersForAll(String change, String place, Keyword keyword)
      throws IOException {
    ObjectNode body = merged("registerUser", change);

    partner.send("registerUser", body).isRefusal(refusal(Place.field(place), keyword));
    partner.sendEncrypted("registerUser", body).isRefusal(refusal(Place.field(place), keyword));
  }

  @ParameterizedTest
  @CsvSource({
    "1.0, TYPE",
    "1e3, TYPE",
    "'\"1\"', TYPE",
    "true, TYPE",
    "[1], TYPE",
    "'\"\"', TYPE",
    "0, MINIMUM",
    "-5, MINIMUM",
    "10000000000000000000, MAXIMUM",
    "null, REQUIRED",
  })
  void onlyAnIntegerInRangeIsAUserId(String value, Keyword keyword) throws IOException {
    Answer answer = partner.send("generateArsAuthCode", "{\"userId\":" + value + "}");

    answer.isRefusal(
        Partner.operation("generateArsAuthCode")
            .refusal(new Violation(Place.field("userId"), keyword)));
  }

  @ParameterizedTest
  @CsvSource({
    "checkRegistrationId, {}, loginId, REQUIRED_WHEN",
    "checkRegistrationId, '{\"loginId\":null,\"mobileNumber\":null}', loginId, REQUIRED_WHEN",
    "checkRegistrationId, '{\"mobileNumber\":\"1\"}', mobileNumber, MIN_LENGTH",
    "checkRegistrationId, '{\"mobileNumber\":7}', mobileNumber, TYPE",
    "resetPassword, '{\"loginId\":\"a\",\"newPassword\":\"1\"}', newPassword, MIN_LENGTH",
    "resetPassword, '{\"loginId\":\"a\",\"newPassword\":\"111222\"}', currentPassword, REQUIRED_WHEN",
    "resetPassword, '{\"loginId\":\"a\",\"newPassword\":\"111222\",\"isResetPassword\":\"true\"}',"
        + " isResetPassword, TYPE",
    "resetPassword, '{\"loginId\":\"a\",\"newPassword\":\"111222\",\"isResetPassword\":1}',"
        + " isResetPassword, TYPE",
  })
  void conditionsComeAfterTheFields(String operation, String body, String place, Keyword keyword)
      throws IOException {
    partner
        .send(operation, body)
        .isRefusal(
            Partner.operation(operation).refusal(new Violation(Place.field(place), keyword)));
  }

  @Test
  void unknownPropertiesAreIgnored() throws IOException {
    ObjectNode body = Partner.request("checkPassword", "success").put("unknown", 1);
    body.putArray("list").addNull();

    assertEquals("000_000", partner.send("checkPassword", body).code());
  }

  @Test
  void deepNestingIsAnInvalidBody() throws IOException {
    String deep = "[".repeat(100_000) + "]".repeat(100_000);

    partner
        .send("registerUser", "{\"unknown\":" + deep + "}")
        .isRefusal(refusal(Place.BODY, Keyword.SYNTAX));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e999999999", "-0.0", "[null,{\"a\":[[]]}]", "\"\\ud800\""})
  void oddValuesOfUnknownPropertiesAreIgnored(String value) throws IOException {
    String body = "{\"loginId\":\"nobody\",\"unknown\":" + value + "}";

    assertEquals("000_000", partner.send("checkRegistrationId", body).code());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0000", "\uD800", "'; DROP TABLE member; --", "\u202E\r\n"})
  void oddTextsAreStoredAsTheyAre(String loginId) throws IOException {
    ObjectNode registration = Partner.registration(loginId);

    assertEquals("000_000", partner.send("registerUser", registration).code());
    assertEquals("001_001", partner.send("registerUser", registration).code());
  }

  private static void withKeyId(Map<String, String> headers) {
    headers.put(WireHeaders.CRYPTO_KEY_ID, Partner.CREDENTIALS.cryptoKeyId());
  }

  private static ObjectNode merged(String operation, String change) {
    ObjectNode body = Partner.request(operation, "success");
    body.setAll(Partner.json(change.replace('\'', '"')));
    return body;
  }

  private static ErrorReply refusal(Place place, Keyword keyword) {
    return Partner.operation("registerUser").refusal(new Violation(place, keyword));
  }
}
