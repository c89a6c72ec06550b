package com.konaplate.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.node.ObjectNode;

/** PostgreSQL is gone, at start or later, and comes back. */
@ExtendWith(OutputCaptureExtension.class)
class DatabaseGoneTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final ObjectNode CHECK = Partner.request("checkPassword", "success");

  /** Far more than a busy machine needs. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private static final int ROUNDS = Integer.getInteger("konaplate.rounds", 1);

  @TempDir Path directory;

  @Test
  void withoutADatabaseTheServerSaysSoAndEnds() throws Exception {
    try (ServerProcess server =
        ServerProcess.sandbox("jdbc:postgresql://127.0.0.1:1/none?user=a&password=hidden")) {
      assertEquals(1, server.exitCode());
      assertTrue(server.output().contains("spring.datasource.url cannot be reached"));
      assertFalse(server.output().contains("\tat "), server.output());
      assertFalse(server.output().contains("hidden"), server.output());
    }
  }

  @Test
  void databaseFileOfAnotherServerIsTold() throws Exception {
    String url = Engine.H2.url(directory);
    try (RunningServer first = RunningServer.sandboxAt(url);
        ServerProcess second = ServerProcess.sandbox(url)) {
      assertEquals(1, second.exitCode());
      assertTrue(second.output().contains("Another process holds the database file at spring."));
      assertFalse(second.output().contains("\tat "), second.output());
      assertEquals(200, readiness(first));
    }
  }

  @Test
  void outageIsAnsweredAndOverWhenTheDatabaseIsBack(CapturedOutput output) throws Exception {
    int port = Engine.freePort();
    EmbeddedPostgres database = database(port);
    try (RunningServer server = server(database.getJdbcUrl("postgres", "postgres"))) {
      Partner partner = new Partner(server.uri());
      assertEquals("000_000", partner.send("checkPassword", CHECK).code());
      assertEquals(200, readiness(server));

      database.close();
      for (int index = 0; index < 3; index++) {
        partner
            .send("checkPassword", CHECK)
            .isRefusal(Partner.operation("checkPassword").refusal("internal-error"));
      }
      assertEquals(503, readiness(server));
      assertEquals(200, partner.ask("GET", "/actuator/health/liveness").status());

      database = database(port);
      Instant end = Instant.now().plus(PATIENCE);
      while (!partner.send("checkPassword", CHECK).code().equals("000_000")) {
        assertTrue(Instant.now().isBefore(end), "it does not come back");
      }
      assertEquals(200, readiness(server));
      assertFalse(output.getAll().contains(CHECK.get("loginId").asString()), output.getAll());
    } finally {
      database.close();
    }
  }

  @Test
  void outagesUnderLoadLoseNothing() throws Exception {
    int port = Engine.freePort();
    String url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres&socketTimeout=5";
    assertThrows(RuntimeException.class, () -> server(url).close(), "away at start");
    EmbeddedPostgres database = database(port);
    try (RunningServer server = server(url)) {
      Registrations load = new Registrations(new Partner(server.uri()));
      List<Thread> clients = load.start(6);
      for (int round = 0; round < ROUNDS; round++) {
        load.awaitAcknowledged(30);
        kill();
        load.awaitRefused(10);
        database.close();
        database = database(port);
        load.awaitAcknowledged(30);
      }
      load.stop(clients);
      assertEquals(List.of(), load.otherwise(), "neither 000_000 nor 900_001");
      assertEquals(0, load.lost());
      Proof.of(
          "database-gone-under-load",
          "%d outages, %d acknowledged, %d refused, 0 lost"
              .formatted(ROUNDS, load.acknowledged(), load.refused()));
    } finally {
      database.close();
    }
  }

  /** As after kill -9 of every process of the database: it has to recover from its log. */
  private void kill() throws Exception {
    Path lock = directory.resolve("postgresql").resolve("postmaster.pid");
    String pid = Files.readAllLines(lock).get(0).strip();
    assertEquals(0, new ProcessBuilder("sh", "-c", "kill -QUIT " + pid).start().waitFor());
    ProcessHandle.of(Long.parseLong(pid)).ifPresent(process -> process.onExit().join());
  }

  private RunningServer server(String url) {
    return RunningServer.sandboxAt(url, "spring.datasource.hikari.connection-timeout=3000");
  }

  private EmbeddedPostgres database(int port) throws IOException {
    return Engine.postgresql(directory.resolve("postgresql"), port);
  }

  private static int readiness(RunningServer server) throws Exception {
    URI uri = server.uri().resolve("/actuator/health/readiness");
    return CLIENT.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()).statusCode();
  }
}
