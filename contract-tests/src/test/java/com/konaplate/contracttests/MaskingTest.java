package com.konaplate.contracttests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.konaplate.contract.wire.JsonBody;
import com.konaplate.contract.wire.SandboxCredentials;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class MaskingTest {

  private static final String ID = "registerUser/scenario/success";
  private static final String SECRET = "a-secret-of-somebody";
  private static final String ACCESS_KEY = "1a1b2c3-000102030405060708090a0b0c0d0e0f";

  private static final HttpHeaders NO_HEADERS = HttpHeaders.of(Map.of(), (n, v) -> true);

  private static final Finding CARD =
      new Finding("/basicCardInfo/cardNo", "\"1234567890123456\"", "\"1234567890123457\"");
  private static final Finding BODY =
      new Finding("body", "an encrypted reply", "{\"cardNo\" : \"12345\\\"6\",\"userId\":7}");
  private static final Finding LEAK = new Finding("/x", "nothing", "\"" + SECRET + "\"");

  private static SandboxCredentials foreign() {
    SandboxCredentials sandbox = SandboxCredentials.of(Runs.CONTRACT);
    return new SandboxCredentials(
        sandbox.aspId(),
        ACCESS_KEY,
        SECRET,
        sandbox.cryptoKeyId(),
        sandbox.serverKeys(),
        sandbox.clientKeys());
  }

  private static String reports(SandboxCredentials credentials) {
    Target target = Runs.target(credentials);
    Outcome outcome =
        Masking.of(Runs.CONTRACT, credentials).apply(Runs.outcome(target, ID, CARD, BODY, LEAK));
    Run run = Runs.of(target, outcome);
    return JsonReport.of(run) + JunitXml.of(run) + HtmlReport.of(run) + Summary.of(run);
  }

  @Test
  void neitherSecretsNorPeoplesDataReachAReport() {
    String reports = reports(foreign());
    Stream.of(SECRET, ACCESS_KEY, "1234567890", "12345\\")
        .forEach(secret -> assertFalse(reports.contains(secret), secret));
    assertTrue(reports.contains("$KONAPLATE_ACCESS_KEY"), reports);
  }

  @Test
  void whatIsNotSensitiveStaysReadable() {
    Outcome outcome =
        Masking.of(Runs.CONTRACT, foreign()).apply(Runs.outcome(Runs.target(foreign()), ID, BODY));
    assertEquals("{\"cardNo\":\"***\",\"userId\":7}", outcome.findings().get(0).actual());
  }

  private static String actual(String actual) {
    Finding finding = new Finding("body", "an encrypted reply", actual);
    Outcome outcome =
        Masking.of(Runs.CONTRACT, foreign())
            .apply(Runs.outcome(Runs.target(foreign()), ID, finding));
    return outcome.findings().get(0).actual();
  }

  /** The words of a refusal name its cause, so that they stand in titles. */
  @Test
  void theWordsOfAReplyTellNothingEither() {
    String description = "%s of %s (%s, a@b.kr)".formatted(ACCESS_KEY, "Hong Gil-dong", "12345678");
    ObjectNode body = JsonBody.object().put("userName", "Hong Gil-dong");
    body.putObject("response").put("code", "009_999").put("description", description);
    SandboxCredentials credentials = foreign();
    Target target = Runs.target(credentials);
    Outcome made =
        Runs.outcome(
            target,
            ID,
            new Finding("/response/code", "\"000_000\"", "\"009_999\""),
            new Finding("/response/description", "\"\"", "\"" + description + "\""));
    Outcome outcome =
        new Outcome(
            made.contractCase(),
            target,
            made.request(),
            Optional.of(new Reply(200, NO_HEADERS, Bytes.of(body.toString()))),
            Optional.of(body),
            made.findings());
    Outcome masked = Masking.of(Runs.CONTRACT, credentials).apply(outcome);
    Run run = Runs.of(target, masked);
    String reports =
        JsonReport.of(run)
            + JunitXml.of(run)
            + HtmlReport.of(run)
            + Summary.of(run)
            + masked.reply().orElseThrow().body().text();
    assertTrue(reports.contains("009_999 *** of *** (***, ***)"), reports);
    Stream.of(ACCESS_KEY, "Gil-dong", "12345678", "a@b.kr")
        .forEach(secret -> assertFalse(reports.contains(secret), reports));
  }

  @Test
  void aValueOfAnyTypeIsMaskedByItsName() {
    assertEquals("{\"cardNo\":\"***\"}", actual("{\"cardNo\": 9999123412341234}"));
    assertEquals("{\"cardNo\":\"***\"}", actual("{\"cardNo\": {\"a\": [true, 99991234]}}"));
    assertEquals("[{\"cardNo\":\"***\"},true]", actual("[{\"cardNo\": false}, true]"));
    assertEquals("answers {\"cardNo\":\"***\"}", actual("answers {\"cardNo\": 99991234}"));
  }

  @Test
  void whatOnlyLooksLikeJsonStaysReadable() {
    Stream.of("no \"x\" in ^\\p{L}{4}$", "[text/html]", "0010", "{\"a\":\"the \\\"x\\\" is new\"}")
        .forEach(text -> assertEquals(text, actual(text)));
  }

  @Test
  void jsonWithinAStringIsLookedInto() {
    assertEquals(
        "{\"text\":\"at {\\\"cardNo\\\":\\\"***\\\"}\"}",
        actual("{\"text\": \"at {\\\"cardNo\\\": 99991234}\"}"));
  }

  @Test
  void whatCannotBeReadIsLeftOut() {
    assertEquals("*** (19 characters, no JSON)", actual("{\"cardNo\": 99991234"));
    assertEquals("*** (18 characters, no JSON)", actual("{cardNo: 99991234}"));
    Target target = Runs.target(foreign());
    Outcome made = Runs.outcome(target, ID);
    Reply reply = new Reply(200, NO_HEADERS, Bytes.of("cardNo=99991234"));
    Outcome outcome =
        new Outcome(
            made.contractCase(),
            target,
            made.request(),
            Optional.of(reply),
            Optional.empty(),
            List.of());
    Outcome masked = Masking.of(Runs.CONTRACT, foreign()).apply(outcome);
    assertEquals("*** (15 characters, no JSON)", masked.reply().orElseThrow().body().text());
  }

  @Test
  void theSandboxIsPublic() {
    String reports = reports(SandboxCredentials.of(Runs.CONTRACT));
    assertTrue(reports.contains("1234567890123457"), reports);
    assertFalse(reports.contains(Runs.CONTRACT.sandbox().secretKey()), reports);
  }
}
