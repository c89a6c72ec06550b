package com.konaplate.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A fault of ours tells the client nothing and the log nothing personal. */
@ExtendWith(OutputCaptureExtension.class)
class FaultsTest {

  @TempDir Path directory;

  @Test
  void faultIsAnsweredWithoutAnyDetail(CapturedOutput output) throws Exception {
    try (RunningServer server = RunningServer.sandbox(directory)) {
      JdbcClient jdbc = server.bean(JdbcClient.class);
      jdbc.sql("DELETE FROM member").update();
      jdbc.sql("ALTER TABLE member ADD CONSTRAINT odd UNIQUE (asp_id)").update();
      Partner partner = new Partner(server.uri());
      partner.send("registerUser", Partner.registration("one@konaplate.test"));

      Answer answer = partner.send("registerUser", Partner.registration("two@konaplate.test"));

      answer.isRefusal(Partner.operation("registerUser").refusal("internal-error"));
      assertEquals(500, answer.status());
      assertTrue(output.getAll().contains("fault in registerUser"), output.getAll());
      assertTrue(output.getAll().contains("MemberStore.insert"), "the log tells where");
      assertFalse(output.getAll().contains("register-success@konaplate.test"), output.getAll());
    }
  }

  @Test
  void databaseKeepsNoLogOfItsOwn() throws Exception {
    try (RunningServer server = RunningServer.sandbox(directory)) {
      JdbcClient jdbc = server.bean(JdbcClient.class);
      JdbcClient.StatementSpec faulty =
          jdbc.sql("SELECT nothing FROM member WHERE email = 'somebody@konaplate.test'");
      assertThrows(DataAccessException.class, () -> faulty.query(String.class).list());
    }
    assertEquals(List.of(), traces());
  }

  private List<Path> traces() throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(file -> file.toString().contains("trace")).toList();
    }
  }

  @Test
  void answeringLogsNothing(CapturedOutput output) throws Exception {
    try (RunningServer server = RunningServer.sandbox(directory)) {
      Partner partner = new Partner(server.uri());
      int started = output.getAll().length();
      for (var operation : Partner.CONTRACT.operations()) {
        for (var scenario : operation.scenarios()) {
          partner.send(operation.id(), scenario.request());
          partner.sendEncrypted(operation.id(), scenario.request());
        }
        partner.send(operation.id(), "no JSON");
      }
      assertEquals("", output.getAll().substring(started));
    }
  }
}
