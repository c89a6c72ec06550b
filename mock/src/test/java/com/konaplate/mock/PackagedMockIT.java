package com.konaplate.mock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.konaplate.contract.Contract;
import com.konaplate.contract.Contracts;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The jar as a partner starts it. */
class PackagedMockIT {

  private static final Contract CONTRACT = Contracts.bundled();
  private static final Pattern READY = Pattern.compile("ready at (\\S+)\n(?s:.*)stop ");

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path directory;

  @Test
  @EnabledOnOs(OS.LINUX)
  void servesUntilCtrlC() throws Exception {
    try (PackagedProcess mock =
        PackagedProcess.java(
            directory.resolve("output.txt"),
            "-Xmx128m",
            "-jar",
            String.valueOf(System.getProperty("mock.jar")),
            "--port",
            "0")) {
      Matcher ready = READY.matcher(mock.waitFor(said -> READY.matcher(said).find()));
      assertEquals(true, ready.find());
      String baseUrl = String.valueOf(ready.group(1));
      var body = CONTRACT.operation("registerUser").scenario("success").request();
      assertEquals(200, Call.plain(CONTRACT, "registerUser", body).to(baseUrl).status());
      assertEquals(
          1,
          Call.plain(CONTRACT, "registerUser", body)
              .method("GET")
              .path("/__mock/report")
              .to(baseUrl)
              .json()
              .at("/accessKeys/0/details/0/times")
              .asInt());
      assertDiagnosesLargeBodies(baseUrl);
      assertEquals(130, mock.interrupt());
      assertFalse(mock.output().contains("Exception"), mock.output());
    }
  }

  /** The heap is small, and the body as large as it may be. */
  private static void assertDiagnosesLargeBodies(String baseUrl) throws Exception {
    String frame = "{\"x\":\"\"}";
    String text = "x".repeat(CONTRACT.maxBodyBytes() - frame.length());
    byte[] large = frame.replace("\"\"", '"' + text + '"').getBytes(StandardCharsets.UTF_8);
    Reply refused = Call.raw(CONTRACT, "registerUser", "{}").tampered(large).to(baseUrl);
    assertEquals(400, refused.status());
    assertTrue(
        refused.header("X-Mock-Diagnosis").orElseThrow().contains("1048576 bytes"),
        refused.header("X-Mock-Diagnosis").toString());
  }
}
