package com.konaplate.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A fault of ours tells the client nothing and the log nothing personal. */
@ExtendWith(OutputCaptureExtension.class)
class FaultsTest {

  @TempDir Path directory;

  @Test
  void faultIsAnsweredWithoutAnyDetail(CapturedOutput output) throws Exception {
    try (RunningServer server = RunningServer.sandbox(directory)) {
      server
          .bean(JdbcClient.class)
          .sql("ALTER TABLE member ADD CONSTRAINT odd CHECK (gender <> 'Female') NOCHECK")
          .update();
      Partner partner = new Partner(server.uri());

      Answer answer = partner.send("registerUser", Partner.registration("person@konaplate.test"));

      answer.isRefusal(Partner.operation("registerUser").refusal("internal-error"));
      assertEquals(500, answer.status());
      assertTrue(output.getAll().contains("fault in registerUser"), output.getAll());
      assertTrue(output.getAll().contains("MemberStore.insert"), "the log tells where");
      assertFalse(output.getAll().contains("person@konaplate.test"), output.getAll());
      assertFalse(output.getAll().contains("테스트"), output.getAll());
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
