package com.konaplate.contract;

import com.konaplate.contract.wire.WireHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/**
 * The whole contract, read and compiled.
 *
 * @param yaml the file as written
 * @param document the file as a JSON tree, numbers exact
 * @param title the API's name
 * @param version the contract's version
 * @param operations the operations in the order of the file
 * @param catalog every code
 * @param outside what answers a request that is no use of an operation
 * @param sandbox the state that the scenarios need
 * @param assumptions all that stands on no source page
 */
public record Contract(
    String yaml,
    ObjectNode document,
    String title,
    String version,
    Operations operations,
    ErrorCatalog catalog,
    DeclaredErrors outside,
    SandboxProject sandbox,
    List<Assumption> assumptions) {

  private static final String BUNDLED = "openapi.yaml";

  /** Copies the list. */
  public Contract {
    assumptions = List.copyOf(assumptions);
  }

  /**
   * Reads the contract that is packed with this library.
   *
   * @throws DefectiveContractException with all its defects
   */
  public static Contract bundled() {
    try (InputStream in = Contract.class.getResourceAsStream(BUNDLED)) {
      if (in == null) {
        throw new IllegalStateException(BUNDLED + " is not packed with the library");
      }
      return read(new String(in.readAllBytes(), StandardCharsets.UTF_8), BUNDLED);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a contract from a file.
   *
   * @throws DefectiveContractException with all its defects
   * @throws IOException when the file cannot be read
   */
  public static Contract read(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
    String text = out.flip().toString();
    if (result.isError()) {
      Defects defects = new Defects();
      defects.addAt(1 + (int) text.chars().filter(c -> c == '\n').count(), "", "is not UTF-8");
      throw new DefectiveContractException(defects.of(file.toString()));
    }
    return read(text, file.toString());
  }

  /**
   * Reads a contract.
   *
   * @param yaml the text
   * @param source its name, for the defects
   * @throws DefectiveContractException with all its defects
   */
  public static Contract read(String yaml, String source) {
    return ContractReader.read(yaml, source);
  }

  /**
   * The operation of that id.
   *
   * @throws IllegalArgumentException when there is none
   */
  public Operation operation(String id) {
    return operations.stream()
        .filter(operation -> operation.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "the contract has no operation %s; it has %s".formatted(id, ids())));
  }

  private String ids() {
    return operations.stream().map(Operation::id).collect(Collectors.joining(", "));
  }

  /** The operation at exactly that method and path. */
  public Optional<Operation> find(String method, String path) {
    return operations.find(method, path);
  }

  /** Whether some operation has exactly that path. */
  public boolean knowsPath(String path) {
    return !operations.methods(path).isEmpty();
  }

  /** The header that carries the transaction number; every operation has it. */
  public HeaderParameter correlationId() {
    return operations.get(0).headers().stream()
        .filter(header -> header.name().equals(WireHeaders.CORRELATION_ID))
        .findFirst()
        .orElseThrow();
  }

  /** The largest body in bytes. */
  public int maxBodyBytes() {
    return outside.withRule("body-too-large").maxBytes().orElseThrow();
  }

  /**
   * The reply of a rule that answers outside of any operation, such as {@code unknown-path}.
   *
   * @throws IllegalArgumentException when the contract declares no such rule
   */
  public ErrorReply refusal(String rule) {
    return outside.withRule(rule).reply();
  }
}
