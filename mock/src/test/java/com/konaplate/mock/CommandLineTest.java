package com.konaplate.mock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import com.konaplate.contract.Contract;
import com.konaplate.contract.Contracts;
import com.konaplate.contract.Scenario;
import com.konaplate.contract.wire.JsonBody;
import com.konaplate.contract.wire.PayloadCipher;
import com.konaplate.contract.wire.SandboxCredentials;
import com.konaplate.contract.wire.TranToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class CommandLineTest {

  private static final Contract CONTRACT = Contracts.bundled();

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"serve", "scenarios", "curl", "sign", "credentials", "export"})
  void everyCommandHasHelpAndAVersion(String command) {
    Terminal help = Terminal.run(command, "--help");
    assertEquals(0, help.exitCode());
    assertTrue(help.out().contains("konaplate-mock " + command + " "), help.out());
    assertTrue(help.out().contains("--contract=FILE"), help.out());
    assertEquals(0, Terminal.run(command, "--version").exitCode());
  }

  @Test
  void helpListsTheCommands() {
    Terminal help = Terminal.run("--help");
    assertEquals(0, help.exitCode());
    for (String command : List.of("serve", "scenarios", "curl", "sign", "credentials", "export")) {
      assertTrue(help.out().contains("  " + command + " "), help.out());
    }
    assertTrue(Terminal.run("--version").out().startsWith("konaplate-mock "));
  }

  @Test
  void misusedCommandLineIsExplainedInTwoLines() {
    Terminal unknown = Terminal.run("scenarioz");
    assertEquals(2, unknown.exitCode());
    assertTrue(unknown.err().contains("konaplate-mock scenarios"), unknown.err());
    Terminal port = Terminal.run("--port", "70000");
    assertEquals(2, port.exitCode());
    assertTrue(port.err().contains("0 to 65535"), port.err());
    assertEquals(2, Terminal.run("--encryption", "sometimes").exitCode());
    assertEquals(2, Terminal.run("serve", "--contract", directory.toString()).exitCode());
  }

  @Test
  void scenariosAreATable() {
    List<String> lines = Terminal.run("scenarios").out().lines().toList();
    assertEquals(1 + 2 * 22, lines.size());
    assertTrue(lines.get(0).startsWith("OPERATION "));
    assertTrue(
        lines.get(1).matches("registerUser +success +200 +000_000 +200 - Test succeeded"),
        lines.get(1));
  }

  @Test
  void everyRowHasTheCommandThatSendsIt() {
    List<String> lines = Terminal.run("scenarios").out().lines().toList();
    for (int row = 1; row < lines.size(); row += 2) {
      String[] words = lines.get(row).split(" +");
      String command = lines.get(row + 1);
      assertTrue(command.endsWith(" curl %s %s | bash".formatted(words[0], words[1])), command);
    }
    Terminal other =
        Terminal.run("scenarios", "--base-url", "https://127.0.0.1:8443/", "--cacert", "my cert");
    assertTrue(
        other.out().contains("success --base-url https://127.0.0.1:8443 --cacert 'my cert' | bash"),
        other.out());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "localhost:8080",
        "ftp://127.0.0.1",
        "http://",
        "http:// 127.0.0.1",
        "http://127.0.0.1:99999",
        "http://127.0.0.1:8080?a=b",
        "http://127.0.0.1:8080#a",
        "http://me:secret@127.0.0.1"
      })
  void nonsenseIsNoBaseUrl(String url) {
    Terminal refused = Terminal.run("curl", "registerUser", "success", "--base-url", url);
    assertEquals(2, refused.exitCode());
    assertEquals("", refused.out());
    assertTrue(refused.err().contains("is no base URL; write it like http"), refused.err());
  }

  @Test
  void curlTrustsTheCertificateThatIsNamed() {
    Terminal curl = Terminal.run("curl", "registerUser", "success", "--cacert", "mock.pem");
    assertTrue(curl.out().contains("--cacert mock.pem"), curl.out());
  }

  @Test
  void scenariosAreJsonOnDemand() throws Exception {
    String out = Terminal.run("scenarios", "--json").out();
    JsonNode rows =
        JsonBody.read(("{\"rows\":" + out + "}").getBytes(StandardCharsets.UTF_8)).path("rows");
    List<Scenario> expected =
        CONTRACT.operations().stream().flatMap(o -> o.scenarios().stream()).toList();
    assertEquals(expected.size(), rows.size());
    for (int index = 0; index < rows.size(); index++) {
      Scenario scenario = expected.get(index);
      JsonNode row = rows.get(index);
      assertEquals(scenario.operation(), row.path("operation").asString());
      assertEquals(scenario.key(), row.path("scenario").asString());
      assertEquals(scenario.status(), row.path("status").asInt());
      assertEquals(scenario.code(), row.path("code").asString());
      assertEquals(scenario.description(), row.path("message").asString());
      assertEquals(scenario.title().korean(), row.path("title").path("ko").asString());
      assertEquals(scenario.title().english(), row.path("title").path("en").asString());
      assertEquals(scenario.request(), row.path("request"));
      assertTrue(
          row.path("curl").asString().startsWith("curl -sS -i -X POST http://127.0.0.1:8080/"));
    }
  }

  @Test
  void unknownOperationsAndScenariosAreAnsweredWithTheKnownOnes() {
    Terminal operation = Terminal.run("curl", "registerUsr", "success");
    assertEquals(2, operation.exitCode());
    assertTrue(operation.err().contains("registerUser, checkRegistrationId"), operation.err());
    Terminal scenario = Terminal.run("curl", "checkPassword", "sucess");
    assertEquals(2, scenario.exitCode());
    assertTrue(scenario.err().contains("success, user-not-found"), scenario.err());
    assertEquals("", operation.out() + scenario.out());
  }

  @Test
  void signPrintsTheHeadersOfExactlyTheseBytes() throws IOException {
    byte[] body = " {\"userId\": 1000000201}\r\n".getBytes(StandardCharsets.UTF_8);
    Path file = Files.write(directory.resolve("body.json"), body);
    Terminal signed = Terminal.run("sign", "--body", file.toString());
    assertEquals(0, signed.exitCode());
    assertTrue(signed.err().contains("25 bytes"), signed.err());
    assertTrue(
        signed.out().lines().allMatch(line -> line.matches("[A-Za-z-]+: \\S+")), signed.out());
    assertFalse(signed.out().contains("X-KM-Crypto-Key-Id"));
    SandboxCredentials credentials = SandboxCredentials.of(CONTRACT);
    assertTrue(TranToken.isOf(header(signed, "X-KM-Tran-Token"), credentials.secretKey(), body));
    assertEquals(credentials.accessKey(), header(signed, "X-KM-Access-Key"));
  }

  @Test
  void signNamesTheKeyOfAnEncryptedBody() throws IOException {
    Path file = Files.writeString(directory.resolve("body.json"), "{\"encData\":\"x\"}");
    Terminal signed = Terminal.run("sign", "--body", file.toString());
    assertEquals(
        SandboxCredentials.of(CONTRACT).cryptoKeyId(), header(signed, "X-KM-Crypto-Key-Id"));
    assertEquals(2, Terminal.run("sign", "--body", directory + "/none").exitCode());
  }

  @Test
  void signEncryptsToAFile() throws Exception {
    Path plain = Files.writeString(directory.resolve("body.json"), "{\"userId\": 1000000201}");
    Path sealed = directory.resolve("sealed.json");
    Terminal signed =
        Terminal.run(
            "sign", "--body", plain.toString(), "--encrypt", "--output", sealed.toString());
    assertEquals(0, signed.exitCode(), signed.err());
    SandboxCredentials credentials = SandboxCredentials.of(CONTRACT);
    byte[] sent = Files.readAllBytes(sealed);
    assertTrue(TranToken.isOf(header(signed, "X-KM-Tran-Token"), credentials.secretKey(), sent));
    assertEquals(credentials.cryptoKeyId(), header(signed, "X-KM-Crypto-Key-Id"));
    assertEquals(
        Files.readString(plain),
        new String(
            PayloadCipher.decrypt(
                JsonBody.read(sent).path("encData").stringValue(),
                credentials.serverKeys().privateKey()),
            StandardCharsets.UTF_8));
  }

  @Test
  void signLosesNoBody() throws IOException {
    Path file = Files.writeString(directory.resolve("body.json"), "{}");
    String body = file.toString();
    assertEquals(2, Terminal.run("sign", "--body", body, "--encrypt").exitCode());
    assertEquals(2, Terminal.run("sign", "--body", body, "--output", body + "2").exitCode());
    assertEquals(2, Terminal.run("sign", "--body", body, "--encrypt", "--output", body).exitCode());
    assertEquals(2, signTo(file, directory.resolve("./body.json")).exitCode());
    assertEquals("{}", Files.readString(file));
  }

  @Test
  void signOverwritesNothing() throws IOException {
    Path file = Files.writeString(directory.resolve("body.json"), "{}");
    Path other = Files.writeString(directory.resolve("other.json"), "mine");
    Terminal signed = signTo(file, other);
    assertEquals(1, signed.exitCode());
    assertTrue(signed.err().contains("other.json is there already"), signed.err());
    assertEquals("mine", Files.readString(other));
  }

  private static Terminal signTo(Path body, Path output) {
    return Terminal.run(
        "sign", "--body", body.toString(), "--encrypt", "--output", output.toString());
  }

  private static String header(Terminal signed, String name) {
    return signed
        .out()
        .lines()
        .filter(line -> line.startsWith(name + ": "))
        .map(line -> line.substring(name.length() + 2))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void credentialsAreWrittenAndNothingOfOnesOwnIsOverwritten() throws IOException {
    Path target = directory.resolve("new/keys");
    assertEquals(0, Terminal.run("credentials", target.toString()).exitCode());
    assertEquals(
        SandboxCredentials.pem("client-private.pem"),
        Files.readString(target.resolve("client-private.pem")));
    try (Stream<Path> files = Files.list(target)) {
      assertEquals(5, files.count());
    }
    assertTrue(
        Files.readAllLines(target.resolve(".env"))
            .contains("KONAPLATE_SECRET_KEY=konaplate-sandbox-secret"));
    assertEquals(0, Terminal.run("credentials", target.toString()).exitCode());
    Files.writeString(target.resolve(".env"), "MINE=1\n");
    Terminal again = Terminal.run("credentials", target.toString());
    assertEquals(1, again.exitCode());
    assertTrue(again.err().contains(".env"), again.err());
    assertEquals("MINE=1\n", Files.readString(target.resolve(".env")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"credentials", "export"})
  void unusableDirectoryIsExplainedWithTheWayOut(String command) throws IOException {
    Path file = Files.writeString(directory.resolve("a file"), "");
    for (Path unusable : List.of(file, file.resolve("below"))) {
      Terminal refused = Terminal.run(command, unusable.toString());
      assertEquals(1, refused.exitCode());
      assertTrue(refused.err().startsWith("cannot use " + file), refused.err());
      assertTrue(refused.err().endsWith("; name another place.\n"), refused.err());
      assertFalse(refused.err().contains("Exception"), refused.err());
    }
  }

  @Test
  void unusableFilesAreExplained() throws IOException {
    Path file = Files.write(directory.resolve("a file"), new byte[] {(byte) 0xff});
    Terminal export = Terminal.run("export", file.toString());
    assertEquals(1, export.exitCode());
    assertTrue(export.err().contains(file.toString()), export.err());
    assertEquals(1, export.err().lines().count(), export.err());
    Terminal contract = Terminal.run("scenarios", "--contract", file.toString());
    assertEquals(2, contract.exitCode());
    assertTrue(contract.err().contains("is not UTF-8"), contract.err());
  }

  @Test
  void exportedMappingsAreTheStubs() throws IOException {
    assertEquals(0, Terminal.run("export", directory.toString()).exitCode());
    for (StubMapping stub : ScenarioStubs.of(CONTRACT)) {
      Path file = directory.resolve("mappings").resolve(stub.getName().replace('/', '-') + ".json");
      StubMapping exported = StubMapping.buildFrom(Files.readString(file));
      assertEquals(StubMapping.buildJsonStringFor(stub), StubMapping.buildJsonStringFor(exported));
    }
    try (Stream<Path> files = Files.list(directory.resolve("mappings"))) {
      assertEquals(22, files.count());
    }
  }

  @Test
  void defectiveContractIsExplainedLineByLineAndNothingStarts() throws IOException {
    String yaml =
        CONTRACT
            .yaml()
            .replaceFirst("nationality: Korean", "nationality: X")
            .replaceFirst("x-when:", "x-whenn:");
    Path file = Files.writeString(directory.resolve("defective.yaml"), yaml);
    Terminal refused = Terminal.run("--contract", file.toString(), "--port", "0");
    assertEquals(2, refused.exitCode());
    assertEquals("", refused.out());
    assertTrue(
        refused.err().lines().filter(line -> line.matches(".*defective\\.yaml:[0-9]+: /.*")).count()
            >= 2,
        refused.err());
  }

  @Test
  void contractThatIsNoYamlIsExplainedToo() throws IOException {
    Path file = Files.writeString(directory.resolve("no.yaml"), "a: [1\nb: {");
    Terminal refused = Terminal.run("scenarios", "--contract", file.toString());
    assertEquals(2, refused.exitCode());
    assertTrue(refused.err().contains("no.yaml:"), refused.err());
    assertFalse(refused.err().contains("\tat "), refused.err());
  }
}
