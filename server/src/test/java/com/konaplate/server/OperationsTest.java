package com.konaplate.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.konaplate.contract.Keyword;
import com.konaplate.contract.Place;
import com.konaplate.contract.Violation;
import com.konaplate.contract.wire.JsonBody;
import com.konaplate.contract.wire.TranToken;
import com.konaplate.contract.wire.WireHeaders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCrypt;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What an operator sees and sets. */
@ExtendWith(OutputCaptureExtension.class)
class OperationsTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final ObjectNode RIGHT = Partner.request("checkPassword", "success");
  private static final ObjectNode WRONG = Partner.request("checkPassword", "password-mismatch");

  @TempDir Path directory;

  @Test
  void healthAndMetricsTellWhatIsGoingOn(CapturedOutput output) throws Exception {
    try (RunningServer server =
        RunningServer.sandbox(directory, "logging.structured.format.console=logstash")) {
      Partner partner = new Partner(server.uri());
      partner.send("checkPassword", RIGHT);
      partner.send("checkPassword", WRONG);
      partner.send("checkPassword", WRONG);
      partner.ask("POST", "/nowhere");

      assertEquals(200, get(server, "/actuator/health/liveness").statusCode());
      assertEquals(200, get(server, "/actuator/health/readiness").statusCode());
      assertEquals(404, get(server, "/actuator/env").statusCode());
      String metrics = get(server, "/actuator/prometheus").body();
      assertEquals(1, count(metrics, "000_000", "checkPassword"), metrics);
      assertEquals(2, count(metrics, "001_045", "checkPassword"), metrics);
      // The unknown path above, and the endpoint that is not exposed.
      assertEquals(2, count(metrics, "000_002", "none"), metrics);

      server.bean(JdbcClient.class).sql("DROP TABLE ars_auth_code").update();
      Answer fault =
          partner.send("generateArsAuthCode", Partner.request("generateArsAuthCode", "success"));
      String line =
          output.getAll().lines().filter(one -> one.contains("fault in")).findFirst().orElseThrow();
      var json = JsonMapper.builder().build().readTree(line);
      assertEquals(fault.correlationId(), json.get("correlationId").asString());
      assertEquals("fault in generateArsAuthCode", json.get("message").asString());
    }
  }

  @Test
  void stopFinishesRequestsInFlight() throws Exception {
    RunningServer server =
        RunningServer.sandbox(
            directory,
            "konaplate.password-strength=13",
            "spring.lifecycle.timeout-per-shutdown-phase=5m");
    Partner partner = new Partner(server.uri());
    CompletableFuture<Answer> answer =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return partner.send("registerUser", Partner.registration("last@konaplate.test"));
              } catch (IOException e) {
                throw new IllegalStateException(e);
              }
            });
    while (!isHashing()) {
      assertFalse(answer.isDone(), "it was in flight");
      Thread.onSpinWait();
    }
    server.close();

    assertEquals("000_000", answer.get().code());
  }

  /** Whether a request is in flight: a thread is about a password's hash, which takes a while. */
  private static boolean isHashing() {
    return Thread.getAllStackTraces().values().stream()
        .flatMap(Arrays::stream)
        .anyMatch(frame -> frame.getClassName().equals(BCrypt.class.getName()));
  }

  @ParameterizedTest
  @EnumSource
  void tokenIsAcceptedOnceAndWhileItIsFresh(Engine engine) throws Exception {
    try (RunningServer server =
        RunningServer.sandbox(
            engine, directory, "konaplate.token.max-age=2h", "konaplate.token.replay-guard=true")) {
      Partner partner = new Partner(server.uri());
      String token = token(Instant.now());
      String digitLess = token(Instant.now().minusSeconds(1)).replaceFirst("[0-9]:(?=[^:]+$)", ":");

      assertEquals("000_000", send(partner, token).code());
      assertRefused(send(partner, token));
      assertRefused(send(partner, token.substring(0, token.length() - 1)));
      assertEquals(
          "000_000", send(partner, token(Instant.now().minus(Duration.ofHours(1)))).code());
      assertEquals("000_000", send(partner, digitLess).code());
      assertRefused(send(partner, token(Instant.now().minus(Duration.ofHours(3)))));
      assertRefused(send(partner, token(Instant.now().plus(Duration.ofHours(3)))));
      assertRefused(send(partner, token.replaceFirst(":[0-9]{8}", ":20269999")));
    }
  }

  @ParameterizedTest
  @EnumSource
  void requestWaitsForALockOnlySoLong(Engine engine) throws Exception {
    String settings = "spring.datasource.hikari.data-source-properties.";
    try (RunningServer server =
        RunningServer.sandbox(
            engine,
            directory,
            settings + "[LOCK_TIMEOUT]=300",
            settings + "options=-c statement_timeout=3000")) {
      Partner partner = new Partner(server.uri());
      JdbcClient jdbc = server.bean(JdbcClient.class);
      Answer answer =
          server
              .bean(TransactionOperations.class)
              .execute(
                  status -> {
                    jdbc.sql("UPDATE member SET blocked = blocked").update();
                    return sendUnchecked(partner, WRONG);
                  });

      answer.isRefusal(Partner.operation("checkPassword").refusal("internal-error"));
      assertEquals("001_045", partner.send("checkPassword", WRONG).code());
    }
  }

  @ParameterizedTest
  @EnumSource
  void statementsHaveALimitByDefault(Engine engine) {
    JdbcClient jdbc = SharedServer.reset(engine).bean(JdbcClient.class);
    String query =
        engine == Engine.H2
            ? "SELECT setting_value FROM information_schema.settings WHERE setting_name ="
                + " 'QUERY_TIMEOUT'"
            : "SELECT setting FROM pg_settings WHERE name = 'statement_timeout'";

    assertEquals("10000", jdbc.sql(query).query(String.class).single());
  }

  private static Answer sendUnchecked(Partner partner, ObjectNode body) {
    try {
      return partner.send("checkPassword", body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void byDefaultATokenIsGoodForEver() throws Exception {
    Partner partner = new Partner(SharedServer.reset().uri());
    String old = token(Instant.EPOCH);

    assertEquals("000_000", send(partner, old).code());
    assertEquals("000_000", send(partner, old).code());
  }

  private static Answer send(Partner partner, String token) throws IOException {
    return partner.send("checkPassword", RIGHT, h -> h.put(WireHeaders.TRAN_TOKEN, token));
  }

  private static String token(Instant at) {
    return TranToken.sign(Partner.CREDENTIALS.secretKey(), at, JsonBody.bytes(RIGHT));
  }

  private static void assertRefused(Answer answer) {
    Violation wrong = new Violation(Place.header(WireHeaders.TRAN_TOKEN), Keyword.CREDENTIAL);
    answer.isRefusal(Partner.operation("checkPassword").refusal(wrong));
  }

  private static int count(String metrics, String code, String operation) {
    String name =
        "konaplate_requests_seconds_count{code=\"%s\",operation=\"%s\"} "
            .formatted(code, operation);
    assertTrue(metrics.contains(name), name + " in " + metrics);
    String rest = metrics.substring(metrics.indexOf(name) + name.length());
    return Integer.parseInt(rest.substring(0, rest.indexOf('\n')));
  }

  private static HttpResponse<String> get(RunningServer server, String path) throws Exception {
    URI uri = server.uri().resolve(path);
    return CLIENT.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
  }
}
