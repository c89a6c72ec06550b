package com.konaplate.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.konaplate.contract.ErrorReply;
import com.konaplate.contract.HeaderParameter;
import com.konaplate.contract.Keyword;
import com.konaplate.contract.Operation;
import com.konaplate.contract.Place;
import com.konaplate.contract.Violation;
import com.konaplate.contract.wire.WireHeaders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Headers in documented order, then the access key, the token, and only then the body. */
class HeadersTest {

  private static final byte[] NO_JSON = "no JSON".getBytes(StandardCharsets.UTF_8);

  private static Partner partner;

  @BeforeAll
  static void start() {
    partner = new Partner(SharedServer.reset().uri());
  }

  static Stream<Arguments> headers() {
    return Partner.CONTRACT.operations().stream()
        .flatMap(o -> o.headers().stream().map(header -> Arguments.of(o, header)));
  }

  static Stream<Arguments> requiredHeaders() {
    return headers().filter(arguments -> ((HeaderParameter) arguments.get()[1]).required());
  }

  @ParameterizedTest
  @MethodSource("requiredHeaders")
  void missingHeaderIsNamed(Operation operation, HeaderParameter header) throws IOException {
    Answer answer = send(operation, headers -> headers.remove(header.name()));

    answer.isRefusal(operation.refusal(new Violation(header.place(), Keyword.REQUIRED)));
    assertEquals("Missing required values. " + header.name(), answer.description());
  }

  @ParameterizedTest
  @MethodSource("requiredHeaders")
  void emptyHeaderIsInvalid(Operation operation, HeaderParameter header) throws IOException {
    send(operation, headers -> headers.put(header.name(), ""))
        .isRefusal(operation.refusal(new Violation(header.place(), Keyword.EMPTY)));
  }

  @ParameterizedTest
  @MethodSource("headers")
  void headerThatIsTooShortHasItsLengthNamed(Operation operation, HeaderParameter header)
      throws IOException {
    send(operation, headers -> headers.put(header.name(), "x"))
        .isRefusal(operation.refusal(new Violation(header.place(), Keyword.MIN_LENGTH)));
  }

  @ParameterizedTest
  @MethodSource("headers")
  void headerThatIsTooLongHasItsLengthNamed(Operation operation, HeaderParameter header)
      throws IOException {
    send(operation, headers -> headers.put(header.name(), "9".repeat(90)))
        .isRefusal(operation.refusal(new Violation(header.place(), Keyword.MAX_LENGTH)));
  }

  @Test
  void emptyOptionalHeaderBreaksItsLength() throws IOException {
    send(Partner.operation("checkPassword"), h -> h.put(WireHeaders.CRYPTO_KEY_ID, ""))
        .isRefusal(refusal("checkPassword", WireHeaders.CRYPTO_KEY_ID, Keyword.MIN_LENGTH));
  }

  @ParameterizedTest
  @CsvSource({
    "checkPassword, X-KM-Correlation-Id, 261120093000-0a1b2cg, PATTERN",
    "checkPassword, X-KM-Time-Zone, kst, PATTERN",
    "checkPassword, X-KM-Tran-Time, 202611200930001, PATTERN",
    "checkPassword, X-KM-Tran-Time, 20261320093000, FORMAT",
    "checkPassword, X-KM-Tran-Time, 2026132009300099, FORMAT",
    "registerUser, X-KM-Tran-Time, 20260230093000, FORMAT",
    "registerUser, X-KM-Tran-Time, 2026112009300000, MAX_LENGTH",
    "registerUser, X-KM-Tran-Token, "
        + "KMV2:20261120093000000:Iej4pr1xoNnPXsMA6lDVNwiQj1vWKqv/mfU+f7WrKOk=, PATTERN",
  })
  void malformedHeaderIsRefused(String operation, String header, String value, Keyword keyword)
      throws IOException {
    send(Partner.operation(operation), headers -> headers.put(header, value))
        .isRefusal(refusal(operation, header, keyword));
  }

  @ParameterizedTest
  @ValueSource(strings = {"20261120093000", "2026112009300099"})
  void bothReadingsOfTheMaskAreAccepted(String tranTime) throws IOException {
    Answer answer =
        partner.send(
            "checkPassword",
            Partner.request("checkPassword", "success"),
            headers -> headers.put(WireHeaders.TRAN_TIME, tranTime));

    assertEquals("000_000", answer.code());
  }

  @Test
  void repeatedHeaderIsInvalid() throws IOException {
    Answer answer =
        partner.sendTwice(
            "checkPassword", Partner.request("checkPassword", "success"), WireHeaders.TIME_ZONE);

    answer.isRefusal(refusal("checkPassword", WireHeaders.TIME_ZONE, Keyword.REPEATED));
  }

  @Test
  void theFirstDocumentedHeaderAnswersForAll() throws IOException {
    Answer answer =
        send(
            Partner.operation("registerUser"),
            headers -> {
              headers.put(WireHeaders.TIME_ZONE, "");
              headers.remove(WireHeaders.TRAN_TOKEN);
              headers.put(WireHeaders.CRYPTO_KEY_ID, "short");
            });

    answer.isRefusal(refusal("registerUser", WireHeaders.CRYPTO_KEY_ID, Keyword.MIN_LENGTH));
  }

  @ParameterizedTest
  @CsvSource({
    "X-KM-Access-Key, 0a1b2c3-000102030405060708090a0b0c0d0eff",
    "X-KM-User-AspId, 990000000000002",
  })
  void accessKeyHasToBeTheServiceProviders(String header, String value) throws IOException {
    send(Partner.operation("registerUser"), headers -> headers.put(header, value))
        .isRefusal(refusal("registerUser", WireHeaders.ACCESS_KEY, Keyword.CREDENTIAL));
  }

  @Test
  void tokenOverAnotherBodyIsRefusedBeforeTheBodyIsRead() throws IOException {
    Answer answer =
        send(
            Partner.operation("registerUser"),
            headers ->
                headers.put(
                    WireHeaders.TRAN_TOKEN,
                    "KMV1:20261120093000000:Iej4pr1xoNnPXsMA6lDVNwiQj1vWKqv/mfU+f7WrKOk="));

    answer.isRefusal(refusal("registerUser", WireHeaders.TRAN_TOKEN, Keyword.CREDENTIAL));
  }

  @Test
  void unpaddedTokenIsTheSameToken() throws IOException {
    Answer answer =
        partner.send(
            "checkPassword",
            Partner.request("checkPassword", "success"),
            headers ->
                headers.computeIfPresent(
                    WireHeaders.TRAN_TOKEN, (name, token) -> token.replace("=", "")));

    assertEquals("000_000", answer.code());
  }

  /** The body is wrong as well, which nobody gets to see. */
  private static Answer send(Operation operation, Consumer<Map<String, String>> change)
      throws IOException {
    return partner.send(operation.id(), NO_JSON, change);
  }

  private static ErrorReply refusal(String operation, String header, Keyword keyword) {
    return Partner.operation(operation).refusal(new Violation(Place.header(header), keyword));
  }
}
