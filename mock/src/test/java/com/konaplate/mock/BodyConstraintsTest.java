package com.konaplate.mock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.konaplate.contract.Contract;
import com.konaplate.contract.Contracts;
import com.konaplate.contract.ErrorReply;
import com.konaplate.contract.wire.JsonBody;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

@KonaplateMock
class BodyConstraintsTest {

  private static final Contract CONTRACT = Contracts.bundled();

  private final MockServer mock;

  BodyConstraintsTest(MockServer mock) {
    this.mock = mock;
  }

  private static ObjectNode registration() {
    return CONTRACT.operation("registerUser").scenario("success").request().deepCopy();
  }

  private Reply send(ObjectNode body) throws Exception {
    return Call.plain(CONTRACT, "registerUser", body).to(mock);
  }

  private static void assertRefused(String code, String description, Reply reply) {
    assertEquals(new ErrorReply(400, code, description), reply.refusal());
  }

  @ParameterizedTest
  @CsvSource({"79, 200", "80, 200", "81, 400"})
  void loginIdHasUpToEightyCharacters(int length, int status) throws Exception {
    Reply reply = send(registration().put("loginId", "l".repeat(length)));
    assertEquals(status, reply.status());
    if (status == 400) {
      assertRefused(
          "000_015",
          "The length of value does not match. loginId" + " (반드시 최소값 1과(와) 최대값 80 사이의 크기이어야 합니다.)",
          reply);
    }
  }

  @ParameterizedTest
  @CsvSource({"100, 200", "101, 400"})
  void lengthCountsCodePoints(int length, int status) throws Exception {
    assertEquals(status, send(registration().put("userName", "😀".repeat(length))).status());
  }

  static Stream<Arguments> brokenFields() {
    return Stream.of(
        Arguments.of("{\"birthDate\":\"20230229\"}", "000_002", "Invalid input value. birthDate"),
        Arguments.of(
            "{\"loginPassword\":\"12345x\"}", "000_002", "Invalid input value. loginPassword"),
        Arguments.of("{\"loginId\":1}", "000_002", "Invalid input value. loginId"),
        Arguments.of("{\"email\":null}", "000_003", "Missing required values. email"),
        Arguments.of("{\"addressInfo\":[]}", "000_002", "Invalid input value. addressInfo"),
        Arguments.of(
            "{\"addressInfo\":{}}", "000_003", "Missing required values. addressInfo.zipCode"),
        Arguments.of(
            "{\"tcIdList\":[\"990001\",\"990002\",null]}",
            "000_003",
            "Missing required values. tcIdList[2]"),
        Arguments.of(
            "{\"tcIdList\":[\"990001\",\"\"]}", "000_002", "Invalid input value. tcIdList[1]"),
        Arguments.of("{\"tcIdList\":\"990001\"}", "000_002", "Invalid input value. tcIdList"));
  }

  @ParameterizedTest
  @MethodSource("brokenFields")
  void brokenFieldIsNamed(String changes, String code, String description) throws Exception {
    ObjectNode body = registration();
    body.setAll(JsonBody.read(changes.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    Reply reply = send(body);
    assertRefused(code, description, reply);
    assertEquals(Optional.empty(), reply.header("X-Mock-Scenario"));
  }

  @Test
  void emptyOptionalTextBreaksItsLength() throws Exception {
    assertEquals("000_015", send(registration().put("joinChannel", "")).refusal().code());
  }

  @ParameterizedTest
  @CsvSource({
    "1, 200",
    "1000000000000000001, 200",
    "9223372036854775808, 200",
    "9999999999999999999, 200",
    "10000000000000000000, 400",
    "0, 400",
    "-1, 400",
    "1.0, 400",
    "1e3, 400",
    "\"1\", 400",
    "true, 400"
  })
  void userIdIsAnIntegerOfUpToNineteenDigits(String userId, int status) throws Exception {
    Reply reply = Call.raw(CONTRACT, "generateArsAuthCode", "{\"userId\":" + userId + "}").to(mock);
    assertEquals(status, reply.status());
    if (status == 400) {
      assertRefused("000_002", "Invalid input parameter. userId", reply);
      assertEquals(Optional.empty(), reply.header("X-Mock-Scenario"));
    }
  }

  @Test
  void earlierFieldAnswers() throws Exception {
    ObjectNode body = registration().put("birthDate", "1").put("userName", "").put("email", 1);
    assertTrue(send(body).refusal().description().contains(" birthDate "));
  }

  @Test
  void brokenLimitOfADocumentedRowNamesItsScenario() throws Exception {
    ObjectNode body = registration().put("loginId", "").put("email", "other@konaplate.test");
    Reply reply = send(body);
    assertRefused("000_002", "Invalid input value. loginId", reply);
    assertEquals(Optional.of("registerUser/login-id-empty"), reply.header("X-Mock-Scenario"));
  }

  @Test
  void brokenLimitGoesBeforeTheScenarioOfABusinessRule() throws Exception {
    ObjectNode body =
        registration().put("loginId", "login-id-in-use@konaplate.test").put("gender", "x");
    Reply reply = send(body);
    assertTrue(reply.refusal().description().contains(" gender "));
    assertEquals(Optional.empty(), reply.header("X-Mock-Scenario"));
  }

  @Test
  void conditionComesAfterTheFields() throws Exception {
    assertRefused(
        "000_003",
        "Missing required values. loginId",
        Call.raw(CONTRACT, "checkRegistrationId", "{}").to(mock));
    assertRefused(
        "000_003",
        "Missing required values. currentPassword",
        Call.raw(CONTRACT, "resetPassword", "{\"loginId\":\"a\",\"newPassword\":\"271828\"}")
            .to(mock));
  }
}
