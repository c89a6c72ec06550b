package com.konaplate.mock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.konaplate.contract.Contract;
import com.konaplate.contract.Contracts;
import com.konaplate.contract.Scenario;
import com.konaplate.contract.wire.WireHeaders;
import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** A stock WireMock with the exported mappings and the extension jar answers as the mock does. */
class StockWireMockIT {

  private static final Contract CONTRACT = Contracts.bundled();

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private static Path directory;

  @SuppressWarnings("NullAway.Init")
  private static PackagedProcess wireMock;

  private static String baseUrl = "";

  @BeforeAll
  static void start() throws Exception {
    assertEquals(0, Terminal.run("export", directory.toString()).exitCode());
    URI stock = WireMockServer.class.getProtectionDomain().getCodeSource().getLocation().toURI();
    int port = PackagedProcess.freePort();
    wireMock =
        PackagedProcess.java(
            directory.resolve("output.txt"),
            "-cp",
            Path.of(stock) + File.pathSeparator + System.getProperty("extension.jar"),
            "wiremock.Run",
            "--port",
            String.valueOf(port),
            "--bind-address",
            "127.0.0.1",
            "--root-dir",
            directory.toString());
    baseUrl = "http://127.0.0.1:" + port;
    wireMock.waitFor(said -> said.contains("extensions:"));
  }

  @AfterAll
  static void stop() {
    wireMock.close();
  }

  static Stream<Scenario> scenarios() {
    return CONTRACT.operations().stream().flatMap(operation -> operation.scenarios().stream());
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void scenarioIsAnswered(Scenario scenario) throws Exception {
    Call call = Call.plain(CONTRACT, scenario.operation(), scenario.request());
    Reply reply = call.to(baseUrl);
    assertEquals(scenario.status(), reply.status(), wireMock::output);
    assertEquals(scenario.reply(), reply.json());
    assertEquals(Optional.of(scenario.name()), reply.header("X-Mock-Scenario"));
    assertEquals(
        Optional.of(call.sent(WireHeaders.CORRELATION_ID)),
        reply.header(WireHeaders.CORRELATION_ID));
    assertEquals(
        scenario.status(),
        Call.encrypted(CONTRACT, scenario.operation(), scenario.request()).to(baseUrl).status());
  }

  @Test
  void tokenEncryptionAndLimitsAreChecked() throws Exception {
    ObjectNode body = CONTRACT.operation("registerUser").scenario("success").request();
    Reply encrypted = Call.encrypted(CONTRACT, "registerUser", body).to(baseUrl);
    assertTrue(encrypted.json().has("encData"));
    Reply tampered =
        Call.plain(CONTRACT, "registerUser", body).tampered(new byte[] {'{', '}'}).to(baseUrl);
    assertEquals("Invalid input value. X-KM-Tran-Token", tampered.refusal().description());
    assertTrue(tampered.header("X-Mock-Diagnosis").isPresent());
    Reply tooLong =
        Call.plain(CONTRACT, "registerUser", body.deepCopy().put("birthDate", "1")).to(baseUrl);
    assertEquals("000_015", tooLong.refusal().code());
    assertEquals(404, Call.plain(CONTRACT, "registerUser", body).path("/no").to(baseUrl).status());
    Reply preferred =
        Call.plain(CONTRACT, "registerUser", body)
            .with("Prefer", "example=login-id-in-use")
            .to(baseUrl);
    assertEquals("001_001", preferred.refusal().code());
  }
}
