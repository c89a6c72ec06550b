package com.konaplate.contracttests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.konaplate.contract.wire.SandboxCredentials;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MaskingTest {

  private static final String ID = "registerUser/scenario/success";
  private static final String SECRET = "a-secret-of-somebody";
  private static final String ACCESS_KEY = "1a1b2c3-000102030405060708090a0b0c0d0e0f";

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

  @Test
  void theSandboxIsPublic() {
    String reports = reports(SandboxCredentials.of(Runs.CONTRACT));
    assertTrue(reports.contains("1234567890123457"), reports);
    assertFalse(reports.contains(Runs.CONTRACT.sandbox().secretKey()), reports);
  }
}
