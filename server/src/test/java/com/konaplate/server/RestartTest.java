package com.konaplate.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What was answered is still true after a restart; what was declared comes back on request. */
@ExtendWith(OutputCaptureExtension.class)
class RestartTest {

  private static final ObjectNode WRONG = Partner.request("checkPassword", "password-mismatch");

  @TempDir Path directory;

  @Test
  void membersAndCountsSurvive() throws IOException {
    JsonNode userId;
    try (RunningServer server = RunningServer.sandbox(directory)) {
      Partner partner = new Partner(server.uri());
      userId = register(partner).body().get("userId");
      for (int attempt = 0; attempt < 5; attempt++) {
        assertEquals("001_045", partner.send("checkPassword", WRONG).code());
      }
    }
    try (RunningServer server = RunningServer.sandbox(directory)) {
      Partner partner = new Partner(server.uri());
      assertEquals("001_069", partner.send("checkPassword", WRONG).code());
      assertEquals("001_001", register(partner).code());
      ObjectNode password = Partner.request("checkPassword", "success");
      Answer answer =
          partner.send("checkPassword", password.put("loginId", "survivor@konaplate.test"));
      assertEquals(userId, answer.body().get("userId"));
    }
  }

  @Test
  void startSeedsWhatIsMissingAndNothingElse() throws IOException {
    try (RunningServer server = RunningServer.sandbox(directory)) {
      register(new Partner(server.uri()));
      JdbcClient jdbc = server.bean(JdbcClient.class);
      jdbc.sql("DELETE FROM member WHERE user_id = 1000000301").update();
      jdbc.sql("UPDATE member SET blocked = TRUE WHERE user_id = 1").update();
    }
    try (RunningServer server = RunningServer.sandbox(directory)) {
      assertEquals(Partner.CONTRACT.sandbox().members().size() + 1, count(server, "TRUE"));
      assertEquals(2, count(server, "blocked"));
    }
  }

  @Test
  void resetLeavesExactlyTheDeclaredState() throws IOException {
    try (RunningServer server = RunningServer.sandbox(directory)) {
      Partner partner = new Partner(server.uri());
      JsonNode first = register(partner).body().get("userId");
      partner.send("resetPassword", Partner.request("resetPassword", "success"));
      JdbcClient jdbc = server.bean(JdbcClient.class);
      jdbc.sql("DELETE FROM member_details WHERE user_id = 1").update();
      jdbc.sql("UPDATE member SET asp_id = 'other' WHERE user_id = 1").update();

      Answer reset = partner.ask("POST", "/sandbox/reset");

      assertEquals("200 000_000 Success.", reset.summary());
      assertEquals(Partner.CONTRACT.sandbox().members().size(), count(server, "asp_id <> 'other'"));
      assertEquals(1, count(server, "asp_id = 'other'"));
      ObjectNode change = Partner.request("resetPassword", "success");
      assertEquals("000_000", partner.send("resetPassword", change).code());
      assertEquals(
          first.bigIntegerValue().intValue() + 1,
          register(partner).body().get("userId").bigIntegerValue().intValue(),
          "the sequence goes on");
    }
  }

  @Test
  void databaseOfAnotherVersionIsTold(CapturedOutput output) {
    try (RunningServer server = RunningServer.sandbox(directory)) {
      server
          .bean(JdbcClient.class)
          .sql("UPDATE \"flyway_schema_history\" SET \"checksum\" = 1 WHERE \"version\" = '1'")
          .update();
    }
    assertThrows(RuntimeException.class, () -> RunningServer.sandbox(directory));
    assertTrue(output.getErr().contains("are not those of this version: Migration checksum"));
    assertFalse(output.getErr().contains("\tat "), output.getErr());
  }

  /** In MiB, as H2 tells it. */
  @ParameterizedTest
  @MethodSource("pageCaches")
  void pagesAreKeptInAThirdOfTheHeapUnlessTheUrlSaysOtherwise(String setting, long size) {
    String url = Engine.H2.url(directory) + setting;
    try (RunningServer server = RunningServer.sandboxAt(url)) {
      assertEquals(
          size,
          server
              .bean(JdbcClient.class)
              .sql(
                  "SELECT setting_value FROM information_schema.settings"
                      + " WHERE setting_name = 'info.CACHE_MAX_SIZE'")
              .query(Long.class)
              .single());
    }
  }

  static Stream<Arguments> pageCaches() {
    return Stream.of(
        Arguments.of("", Runtime.getRuntime().maxMemory() / 3 >> 20),
        Arguments.of(";CACHE_SIZE=20480", 20));
  }

  private static Answer register(Partner partner) throws IOException {
    return partner.send("registerUser", Partner.registration("survivor@konaplate.test"));
  }

  private static int count(RunningServer server, String condition) {
    return server
        .bean(JdbcClient.class)
        .sql("SELECT COUNT(*) FROM member WHERE " + condition)
        .query(Integer.class)
        .single();
  }
}
