package com.konaplate.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.konaplate.contract.wire.JsonBody;
import com.konaplate.server.api.model.RegisterUserRequest;
import com.konaplate.server.api.model.ResetPasswordRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a partner sends about members is in the replies that carry it, and nowhere else. */
@ExtendWith(OutputCaptureExtension.class)
class LeaksTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final Pattern ENDPOINT = Pattern.compile("\"href\":\"([^\"{]+)\"");

  @TempDir Path directory;

  private final List<String> canaries = Canaries.all();
  private final StringBuilder errors = new StringBuilder();

  @ParameterizedTest
  @EnumSource
  void canariesAreFoundNowhere(Engine engine, CapturedOutput output) throws Exception {
    // Every endpoint there is, and in the format of an operator.
    try (RunningServer server =
        RunningServer.sandbox(
            engine,
            directory,
            "management.endpoints.web.exposure.include=*",
            "logging.structured.format.console=logstash")) {
      Partner partner = new Partner(server.uri());
      sendGood(partner);
      sendBad(partner);
      breakDatabase(server.bean(JdbcClient.class));
      sendBad(partner);
      sendBroken(partner);

      assertTrue(errors.toString().contains("900_001"), "requests that crash are among them");
      Canaries.areNotIn(errors.toString(), canaries, "error replies");
      Canaries.areNotIn(actuator(server.uri()), canaries, "actuator");
      assertTrue(output.getAll().contains("fault in registerUser"), "the log is what is searched");
      Canaries.areNotIn(output.getAll(), canaries, "log");
      Proof.of("canaries-" + engine, canaries.size() + " values, 0 hits in log, errors, actuator");
    }
  }

  /** An operator who looks for a fault raises levels; the chattiest loggers would quote bodies. */
  @ParameterizedTest
  @EnumSource
  void canariesAreNotInTheMostDetailedLogEither(Engine engine) throws Exception {
    try (ServerProcess server =
        ServerProcess.sandbox(engine.url(directory), "logging.level.root=trace")) {
      Partner partner = new Partner(server.uri());
      sendGood(partner);
      sendBad(partner);
      server.kill();

      canaries.add(Partner.CREDENTIALS.accessKey());
      canaries.add(Partner.CREDENTIALS.secretKey());
      assertTrue(server.output().contains(" TRACE "), "all of it is searched");
      Canaries.areNotIn(server.output(), canaries, "log");
    }
  }

  @Test
  void modelsPrintNoValues() {
    JsonMapper mapper = JsonMapper.builder().build();
    Object registration = mapper.treeToValue(Canaries.registration(), RegisterUserRequest.class);
    Object reset = mapper.treeToValue(Canaries.reset(), ResetPasswordRequest.class);

    Canaries.areNotIn(registration + " " + reset, canaries, "toString");
  }

  private void sendGood(Partner partner) throws IOException {
    Answer registered = partner.send("registerUser", Canaries.registration());
    assertEquals("000_000", registered.code());
    JsonNode card = registered.body().get("basicCardInfo");
    canaries.add(card.get("cardNo").asString());
    canaries.add(card.get("par").asString());
    assertEquals("000_000", partner.send("checkPassword", Canaries.check("739154")).code());
    ObjectNode member = Partner.json("{}").set("userId", registered.body().get("userId"));
    assertEquals("000_000", partner.send("generateArsAuthCode", member).code());
  }

  /** Refused by rules, limits, types, syntax, and encrypted ones too. */
  private void sendBad(Partner partner) throws IOException {
    collect(partner.send("registerUser", Canaries.registration()));
    collect(partner.sendEncrypted("registerUser", Canaries.registration()));
    collect(partner.send("checkRegistrationId", Canaries.duplicateCheck()));
    collect(partner.send("checkPassword", Canaries.check(Canaries.WRONG_PASSWORD)));
    collect(partner.send("checkPassword", Canaries.check(Canaries.PASSWORD + "0")));
    ObjectNode reset = Canaries.reset().put("newPassword", Canaries.PASSWORD);
    collect(partner.send("resetPassword", reset));
    ObjectNode registration = Canaries.registration();
    for (String field : List.copyOf(registration.propertyNames())) {
      ObjectNode wrongType = registration.deepCopy();
      wrongType.putArray(field).add(registration.get(field));
      collect(partner.send("registerUser", wrongType));
      if (registration.get(field).isString()) {
        String tooLong = registration.get(field).asString().repeat(20);
        collect(partner.send("registerUser", registration.deepCopy().put(field, tooLong)));
      }
    }
    byte[] cut = JsonBody.bytes(registration);
    cut[cut.length - 1] = ',';
    collect(partner.send("registerUser", cut, headers -> {}));
    collect(partner.send("registerUser", registration, h -> h.put("X-KM-Tran-Token", "wrong")));
  }

  /** From here on storing a member crashes. */
  private static void breakDatabase(JdbcClient jdbc) {
    jdbc.sql("DELETE FROM member").update();
    jdbc.sql("ALTER TABLE member ADD CONSTRAINT none CHECK (failed_attempts > 0)").update();
  }

  private void sendBroken(Partner partner) throws IOException {
    collect(partner.send("registerUser", Canaries.registration()));
    collect(partner.sendEncrypted("registerUser", Canaries.registration()));
  }

  private void collect(Answer answer) {
    if (answer.status() >= 400) {
      errors.append(answer.body()).append(answer.headers().map());
    }
  }

  /** What all endpoints tell. */
  private static String actuator(URI server) throws Exception {
    String index = get(server.resolve("/actuator"));
    StringBuilder all = new StringBuilder(index);
    var endpoints = ENDPOINT.matcher(index);
    int count = 0;
    while (endpoints.find()) {
      all.append(get(URI.create(endpoints.group(1))));
      count++;
    }
    assertTrue(count > 10, index);
    assertTrue(all.indexOf("konaplate_requests_seconds_count") > 0, "metrics are among them");
    return all.toString();
  }

  private static String get(URI uri) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(uri).build();
    return CLIENT.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8)).body();
  }
}
