package com.konaplate.mock.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.konaplate.contract.Contract;
import com.konaplate.contract.Contracts;
import com.konaplate.contract.HeaderParameter;
import com.konaplate.contract.wire.JsonBody;
import com.konaplate.contract.wire.PayloadCipher;
import com.konaplate.contract.wire.SandboxCredentials;
import com.konaplate.contract.wire.WireHeaders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The guide's examples in Java, compiled and run as a reader would. */
class GuideTest {

  private static final Contract CONTRACT = Contracts.bundled();
  private static final SandboxCredentials CREDENTIALS = SandboxCredentials.of(CONTRACT);

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path directory;

  /** The contract's own example, whose description names the body that it signs. */
  @Test
  void signMakesTheTokenOfTheContractsExample() throws Exception {
    String token =
        CONTRACT.operations().get(0).headers().stream()
            .filter(header -> header.name().equals(WireHeaders.TRAN_TOKEN))
            .map(HeaderParameter::example)
            .findFirst()
            .orElseThrow();
    JsonNode described = CONTRACT.document().at("/components/parameters/TranToken/description");
    String body = described.asString().replaceFirst("(?s).*`(\\{[^`]*})`.*", "$1");
    Path file = Files.writeString(directory.resolve("body.json"), body);
    String printed = run("Sign.java", "", file.toString(), token.split(":", 3)[1]);
    assertEquals(token, printed.strip());
  }

  @Test
  void jweEncryptsToTheServer() throws Exception {
    String body = CONTRACT.operation("registerUser").scenario("success").request().toString();
    String printed = run("Jwe.java", body, "encrypt", key("server-public.pem"));
    String compact =
        JsonBody.read(printed.getBytes(StandardCharsets.UTF_8)).path("encData").asString();
    byte[] opened = PayloadCipher.decrypt(compact, CREDENTIALS.serverKeys().privateKey());
    assertEquals(body, new String(opened, StandardCharsets.UTF_8));
  }

  @Test
  void jweDecryptsAReply() throws Exception {
    byte[] reply = "{\"userName\":\"테스트 회원\"}".getBytes(StandardCharsets.UTF_8);
    String compact = PayloadCipher.encrypt(reply, CREDENTIALS.clientKeys().publicKey());
    String sealed = JsonBody.write(JsonBody.object().put("encData", compact));
    String printed = run("Jwe.java", sealed, "decrypt", key("client-private.pem"));
    assertEquals(new String(reply, StandardCharsets.UTF_8), printed);
  }

  private String key(String name) throws IOException {
    return Files.writeString(directory.resolve(name), SandboxCredentials.pem(name)).toString();
  }

  private static String run(String program, String input, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add(Path.of("src/main/resources/portal/guide", program).toString());
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put("KONAPLATE_SECRET_KEY", CREDENTIALS.secretKey());
    Process process = builder.start();
    process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().close();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
