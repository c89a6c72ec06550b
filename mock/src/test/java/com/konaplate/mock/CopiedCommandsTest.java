package com.konaplate.mock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.konaplate.contract.Contract;
import com.konaplate.contract.Contracts;
import com.konaplate.contract.Scenario;
import com.konaplate.contract.wire.JsonBody;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the commands print is run by a real shell, as a partner would run it. */
class CopiedCommandsTest {

  private static final Contract CONTRACT = Contracts.read(SixthOperation.yaml(), "sixth.yaml");

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private static Path directory;

  @SuppressWarnings("NullAway.Init")
  private static MockServer mock;

  @BeforeAll
  static void start() throws Exception {
    mock = MockServer.start(MockServer.Options.of(CONTRACT));
    Files.writeString(directory.resolve("sixth.yaml"), SixthOperation.yaml());
  }

  @BeforeEach
  void assumeShell() throws Exception {
    Shell.assumeHas("curl");
  }

  @AfterAll
  static void stop() {
    mock.close();
  }

  static Stream<Scenario> scenarios() {
    return CONTRACT.operations().stream().flatMap(operation -> operation.scenarios().stream());
  }

  private static String curl(Scenario scenario, String... more) {
    String[] args =
        Stream.concat(
                Stream.of(
                    "curl",
                    scenario.operation(),
                    scenario.key(),
                    "--contract",
                    directory.resolve("sixth.yaml").toString(),
                    "--base-url",
                    mock.baseUrl() + "/"),
                Stream.of(more))
            .toArray(String[]::new);
    Terminal printed = Terminal.run(args);
    assertEquals(0, printed.exitCode(), printed.err());
    return printed.out();
  }

  /** In the C locale, where nothing but bytes survives. */
  private static String bash(String script) throws IOException, InterruptedException {
    ProcessBuilder shell = new ProcessBuilder("bash", "-c", script).redirectErrorStream(true);
    shell.directory(directory.toFile()).environment().put("LC_ALL", "C");
    Path file = directory.resolve("script.sh");
    Files.writeString(file, script);
    shell.command("bash", file.toString());
    Process process = shell.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), out);
    return out;
  }

  private static void assertAnswers(Scenario scenario, String reply) throws Exception {
    assertTrue(reply.startsWith("HTTP/1.1 " + scenario.status() + " "), reply);
    String body = reply.substring(reply.indexOf("\r\n\r\n") + 4);
    assertEquals(scenario.reply(), JsonBody.read(body.getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void curlSendsTheScenario(Scenario scenario) throws Exception {
    assertAnswers(scenario, bash(curl(scenario)));
  }

  @Test
  void curlSendsItEncrypted() throws Exception {
    Scenario scenario = CONTRACT.operation("resetPassword").scenario("user-info-mismatch");
    String command = curl(scenario, "--encrypt");
    assertTrue(command.contains("encData"), command);
    assertAnswers(scenario, bash(command));
  }

  @Test
  void signedFileIsAccepted() throws Exception {
    Scenario scenario = CONTRACT.operation("checkPassword").scenario("user-blocked");
    Files.write(directory.resolve("body.json"), JsonBody.bytes(scenario.request()));
    Terminal signed = Terminal.run("sign", "--body", directory.resolve("body.json").toString());
    Files.writeString(directory.resolve("headers.txt"), signed.out());
    String url = mock.baseUrl() + CONTRACT.operation("checkPassword").signature().path();
    assertAnswers(
        scenario, bash("curl -sS -i -H @headers.txt --data-binary @body.json '" + url + "'"));
  }
}
