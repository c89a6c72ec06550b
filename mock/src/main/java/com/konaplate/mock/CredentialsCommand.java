package com.konaplate.mock;

import com.konaplate.contract.Contract;
import com.konaplate.contract.wire.SandboxCredentials;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes the sandbox credentials to files. */
@Command(
    name = "credentials",
    description = "Write the sandbox credentials: four PEM files and a .env. They are public.")
final class CredentialsCommand extends ContractCommand {

  private static final List<String> KEY_FILES =
      List.of("server-public.pem", "server-private.pem", "client-public.pem", "client-private.pem");

  @Parameters(paramLabel = "DIR", description = "The directory; made when it is missing.")
  private Path directory = Path.of("");

  @Override
  void run(Contract contract) throws IOException {
    Map<String, String> files = files(SandboxCredentials.of(contract));
    for (Map.Entry<String, String> file : files.entrySet()) {
      checkMayWrite(directory.resolve(file.getKey()), file.getValue());
    }
    Files.createDirectories(directory);
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.writeString(directory.resolve(file.getKey()), file.getValue());
    }
    out().println("Wrote %s to %s.".formatted(String.join(", ", files.keySet()), directory));
  }

  private static Map<String, String> files(SandboxCredentials credentials) {
    Map<String, String> files = new LinkedHashMap<>();
    KEY_FILES.forEach(name -> files.put(name, SandboxCredentials.pem(name)));
    files.put(".env", environment(credentials));
    return files;
  }

  private static String environment(SandboxCredentials credentials) {
    return """
    KONAPLATE_ASP_ID=%s
    KONAPLATE_ACCESS_KEY=%s
    KONAPLATE_SECRET_KEY=%s
    KONAPLATE_CRYPTO_KEY_ID=%s
    """
        .formatted(
            credentials.aspId(),
            credentials.accessKey(),
            credentials.secretKey(),
            credentials.cryptoKeyId());
  }

  /** A .env or a key that is somebody's own must not be lost. */
  private static void checkMayWrite(Path file, String content) throws IOException {
    if (Files.exists(file) && !holds(file, content)) {
      throw new IOException(
          file + " is there already with other content: choose another directory.");
    }
  }

  private static boolean holds(Path file, String content) throws IOException {
    return Files.isRegularFile(file)
        && Arrays.equals(Files.readAllBytes(file), content.getBytes(StandardCharsets.UTF_8));
  }
}
