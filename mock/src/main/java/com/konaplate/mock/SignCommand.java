package com.konaplate.mock;

import com.konaplate.contract.Contract;
import com.konaplate.contract.Operation;
import com.konaplate.contract.Place;
import com.konaplate.contract.wire.JsonBody;
import com.konaplate.contract.wire.MalformedBodyException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Signs the bytes of a file. */
@Command(
    name = "sign",
    description = {
      "Print the headers that sign a body with the sandbox credentials.",
      "Send both with: curl -H @HEADERS --data-binary @FILE URL",
      "where FILE is the output when the body is encrypted."
    })
final class SignCommand extends ContractCommand {

  private static final String STANDARD_INPUT = "-";

  @Option(
      names = "--body",
      required = true,
      paramLabel = "FILE",
      description = "The body, signed byte by byte; - reads standard input.")
  private String body = "";

  @Option(
      names = "--encrypt",
      description = "Encrypt the body to the server's sandbox key first; needs --output.")
  private boolean encrypted;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Where the encrypted body is written, to be sent in place of the plain one.")
  private @Nullable Path output;

  @Option(
      names = "--operation",
      paramLabel = "OPERATION",
      description = "The operation that is called, when its headers differ; the first by default.")
  private String operationId = "";

  @Override
  void run(Contract contract) throws IOException {
    Operation operation =
        operationId.isEmpty() ? contract.operations().get(0) : operation(contract, operationId);
    SignedRequests requests = new SignedRequests(contract, "");
    byte[] bytes = toSend(requests);
    requests
        .headers(operation, bytes, isEncrypted(bytes))
        .forEach((name, value) -> out().println(name + ": " + value));
    err().println("Signed the %d bytes of %s.".formatted(bytes.length, source()));
  }

  private byte[] toSend(SignedRequests requests) throws IOException {
    if (encrypted != (output != null)) {
      throw misused("--encrypt and --output FILE go together: the encrypted body is what is sent");
    }
    byte[] bytes = read();
    if (output == null) {
      return bytes;
    }
    checkMayWrite(output);
    byte[] sealed = requests.encrypt(bytes);
    Files.write(output, sealed);
    return sealed;
  }

  /** Neither the body nor anything else of the user's must be lost. */
  private void checkMayWrite(Path file) throws IOException {
    if (!Files.exists(file)) {
      return;
    }
    if (!body.equals(STANDARD_INPUT) && Files.isSameFile(file, Path.of(body))) {
      throw misused("--output: name another file than the body's, which would be lost");
    }
    throw new IOException(file + " is there already: choose another file.");
  }

  private byte[] read() throws IOException {
    if (body.equals(STANDARD_INPUT)) {
      return System.in.readAllBytes();
    }
    Path file = Path.of(body);
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw misused("--body: cannot read the file " + file);
    }
    return Files.readAllBytes(file);
  }

  private String source() {
    if (output != null) {
      return output.toString();
    }
    return body.equals(STANDARD_INPUT) ? "standard input" : body;
  }

  private static boolean isEncrypted(byte[] bytes) {
    try {
      return JsonBody.read(bytes).has(Place.ENC_DATA.name());
    } catch (MalformedBodyException alsoSigned) {
      return false;
    }
  }
}
