package com.konaplate.contract;

import com.konaplate.contract.wire.WireHeaders;
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

  /** Copies the list. */
  public Contract {
    assumptions = List.copyOf(assumptions);
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
