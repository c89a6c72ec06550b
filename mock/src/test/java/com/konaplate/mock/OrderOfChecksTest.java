package com.konaplate.mock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.konaplate.contract.Contract;
import com.konaplate.contract.Contracts;
import com.konaplate.contract.ErrorReply;
import com.konaplate.contract.Operation;
import com.konaplate.contract.wire.WireHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@KonaplateMock
class OrderOfChecksTest {

  private static final Contract CONTRACT = Contracts.bundled();
  private static final String WRONG_TOKEN =
      "KMV1:20261120093000000:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

  private final MockServer mock;

  OrderOfChecksTest(MockServer mock) {
    this.mock = mock;
  }

  private static Call registration() {
    return success("registerUser");
  }

  private static Call success(String operation) {
    return Call.plain(
        CONTRACT, operation, CONTRACT.operation(operation).scenario("success").request());
  }

  private static void assertRefused(String code, String description, Reply reply) {
    assertEquals(new ErrorReply(400, code, description), reply.refusal());
    assertTrue(reply.header("X-Mock-Diagnosis").isPresent());
    assertEquals(Optional.empty(), reply.header("X-Mock-Scenario"));
  }

  static Stream<String> requiredHeaders() {
    return CONTRACT.operation("registerUser").headers().stream()
        .filter(header -> header.required())
        .map(header -> header.name());
  }

  @ParameterizedTest
  @MethodSource("requiredHeaders")
  void missingHeaderIsNamed(String header) throws Exception {
    assertRefused(
        "000_003", "Missing required values. " + header, registration().without(header).to(mock));
  }

  @ParameterizedTest
  @MethodSource("requiredHeaders")
  void emptyHeaderIsNamed(String header) throws Exception {
    assertRefused(
        "000_002", "Invalid input value. " + header, registration().with(header, "").to(mock));
  }

  @ParameterizedTest
  @MethodSource("requiredHeaders")
  void repeatedHeaderIsNamedEvenWithEqualValues(String header) throws Exception {
    Call call = registration();
    String value = call.sent(header);
    assertRefused(
        "000_002", "Invalid input value. " + header, call.with(header, value, value).to(mock));
  }

  @ParameterizedTest
  @MethodSource("requiredHeaders")
  void overlongHeaderBreaksItsLength(String header) throws Exception {
    Reply reply = registration().with(header, "x".repeat(80)).to(mock);
    assertEquals("000_015", reply.refusal().code());
    assertTrue(reply.refusal().description().contains(" " + header + " "));
  }

  @Test
  void headersAreKnownInAnyCase() throws Exception {
    Call call = registration();
    String value = call.sent(WireHeaders.ASP_ID);
    assertEquals(
        200, call.without(WireHeaders.ASP_ID).with("x-km-user-aspid", value).to(mock).status());
  }

  @Test
  void emptyOptionalHeaderBreaksItsLength() throws Exception {
    Reply reply = registration().with(WireHeaders.CRYPTO_KEY_ID, "").to(mock);
    assertEquals("000_015", reply.refusal().code());
  }

  static Stream<Arguments> malformedHeaders() {
    return Stream.of(
        Arguments.of("registerUser", WireHeaders.CORRELATION_ID, "261120093000_0a1b2c3"),
        Arguments.of("registerUser", WireHeaders.CORRELATION_ID, "261120093000-0a1b2cg"),
        Arguments.of("registerUser", WireHeaders.TRAN_TIME, "20261131093000"),
        Arguments.of("registerUser", WireHeaders.TRAN_TIME, "20261120240000"),
        Arguments.of("registerUser", WireHeaders.TRAN_TIME, "2026112009300x"),
        Arguments.of("checkPassword", WireHeaders.TRAN_TIME, "202611200930001"),
        Arguments.of("registerUser", WireHeaders.TIME_ZONE, "kst"),
        Arguments.of("registerUser", WireHeaders.TRAN_TOKEN, WRONG_TOKEN.replace("KMV1", "KMV2")));
  }

  @ParameterizedTest
  @MethodSource("malformedHeaders")
  void malformedHeaderIsNamed(String operation, String header, String value) throws Exception {
    assertRefused(
        "000_002",
        "Invalid input value. " + header,
        success(operation).with(header, value).to(mock));
  }

  @Test
  void sixteenDigitsOfTimeAreTakenWhereThePageSaysSixteen() throws Exception {
    assertEquals(
        200,
        success("checkPassword").with(WireHeaders.TRAN_TIME, "2026112009300099").to(mock).status());
  }

  @Test
  void firstBrokenHeaderAnswers() throws Exception {
    Reply reply =
        registration().without(WireHeaders.TIME_ZONE).with(WireHeaders.ASP_ID, "").to(mock);
    assertRefused("000_002", "Invalid input value. X-KM-User-AspId", reply);
  }

  @Test
  void headersGoBeforeTokenAndBody() throws Exception {
    Reply reply =
        Call.raw(CONTRACT, "registerUser", "not json")
            .with(WireHeaders.TRAN_TOKEN, WRONG_TOKEN)
            .without(WireHeaders.TIME_ZONE)
            .to(mock);
    assertRefused("000_003", "Missing required values. X-KM-Time-Zone", reply);
  }

  @Test
  void accessKeyGoesBeforeToken() throws Exception {
    Reply reply =
        registration()
            .with(WireHeaders.ACCESS_KEY, "f".repeat(40))
            .with(WireHeaders.TRAN_TOKEN, WRONG_TOKEN)
            .to(mock);
    assertRefused("000_002", "Invalid input value. X-KM-Access-Key", reply);
  }

  @Test
  void accessKeyOfAnotherAspIsUnknown() throws Exception {
    Reply reply = registration().with(WireHeaders.ASP_ID, "990000000000002").to(mock);
    assertRefused("000_002", "Invalid input value. X-KM-Access-Key", reply);
  }

  @Test
  void tokenOverAnotherBodyIsRefusedBeforeTheBodyIsRead() throws Exception {
    Reply reply = registration().tampered("not json".getBytes(StandardCharsets.UTF_8)).to(mock);
    assertRefused("000_002", "Invalid input value. X-KM-Tran-Token", reply);
  }

  @Test
  void tokenSignsBytesNotMeaning() throws Exception {
    byte[] spaced = "{ \"userId\":1000000201}".getBytes(StandardCharsets.UTF_8);
    Reply reply = success("generateArsAuthCode").tampered(spaced).to(mock);
    assertRefused("000_002", "Invalid input parameter. X-KM-Tran-Token", reply);
    assertEquals(200, Call.raw(CONTRACT, "generateArsAuthCode", spaced).to(mock).status());
  }

  @Test
  void unpaddedTokenIsTaken() throws Exception {
    Call call = registration();
    String token = call.sent(WireHeaders.TRAN_TOKEN);
    assertTrue(token.endsWith("="));
    String unpadded = token.substring(0, token.length() - 1);
    assertEquals(200, call.with(WireHeaders.TRAN_TOKEN, unpadded).to(mock).status());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "not json",
        "{\"loginId\":\"a\",\"loginId\":\"b\"}",
        "\uFEFF{}",
        "{} {}",
        "[]",
        "null",
        "\"text\"",
        "{'a':1}",
        "{\"a\":01}",
        "{\"a\":NaN}",
        "{\"a\":1,}",
        "{/**/}"
      })
  void whatIsNoJsonObjectIsNamedBody(String body) throws Exception {
    assertRefused(
        "000_002", "Invalid input value. body", Call.raw(CONTRACT, "registerUser", body).to(mock));
  }

  @ParameterizedTest
  @CsvSource({"C3", "C0 80", "ED A0 80", "FF", "1F 8B 08"})
  void whatIsNotUtf8IsNamedBody(String hex) throws Exception {
    byte[] bytes = new byte[(hex.length() + 1) / 3];
    for (int index = 0; index < bytes.length; index++) {
      bytes[index] = (byte) Integer.parseInt(hex.substring(index * 3, index * 3 + 2), 16);
    }
    assertRefused(
        "000_002", "Invalid input value. body", Call.raw(CONTRACT, "registerUser", bytes).to(mock));
  }

  @Test
  void bodySaidToBePackedIsTakenAsItIs() throws Exception {
    assertEquals(200, registration().with("Content-Encoding", "gzip").to(mock).status());
  }

  @Test
  void correlationIdIsFreshWhereTheSentOneIsUnusable() throws Exception {
    for (String sent : List.of("", "<script>", "261120093000-0a1b2cX", "261120093000-0a1b2c34")) {
      Reply reply = registration().with(WireHeaders.CORRELATION_ID, sent).to(mock);
      String given = reply.header(WireHeaders.CORRELATION_ID).orElseThrow();
      assertTrue(given.matches("[0-9]{12}-[0-9a-f]{7}"), given);
    }
  }

  @Test
  void correlationIdIsRepeatedOnRefusals() throws Exception {
    Call call = registration().with(WireHeaders.CORRELATION_ID, "261120093000-0A1b2C3").path("/no");
    assertEquals(
        Optional.of("261120093000-0A1b2C3"), call.to(mock).header(WireHeaders.CORRELATION_ID));
  }

  @Test
  void everyOperationRefusesInItsOwnWords() throws Exception {
    for (Operation operation : CONTRACT.operations()) {
      Reply reply = Call.raw(CONTRACT, operation.id(), "[]").to(mock);
      String words =
          operation.id().equals("generateArsAuthCode")
              ? "Invalid input parameter. body"
              : "Invalid input value. body";
      assertRefused("000_002", words, reply);
    }
  }
}
