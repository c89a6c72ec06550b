package com.konaplate.contract;

import java.lang.reflect.Field;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Operations and contracts that differ in one thing from those that the reader made. */
public final class Rebuilt {

  private Rebuilt() {}

  /** The contract with an operation in the place of the one with the same id. */
  public static Contract contract(Contract contract, Operation changed) {
    return new Contract(
        contract.yaml(),
        contract.document(),
        contract.title(),
        contract.version(),
        new Operations(
            contract.operations().stream()
                .map(operation -> operation.id().equals(changed.id()) ? changed : operation)
                .toList()),
        contract.catalog(),
        contract.outside(),
        contract.sandbox(),
        contract.assumptions());
  }

  /** The contract with other errors outside of its operations. */
  public static Contract contract(Contract contract, DeclaredErrors outside) {
    return new Contract(
        contract.yaml(),
        contract.document(),
        contract.title(),
        contract.version(),
        contract.operations(),
        contract.catalog(),
        outside,
        contract.sandbox(),
        contract.assumptions());
  }

  /** The operation with other headers. */
  public static Operation withHeaders(Operation operation, List<HeaderParameter> headers) {
    return rebuilt(
        operation, headers, operation.body(), operation.responses(), operation.scenarios());
  }

  /** The operation with another body. */
  public static Operation withBody(Operation operation, ObjectSchema body) {
    return rebuilt(
        operation, operation.headers(), body, operation.responses(), operation.scenarios());
  }

  /** The operation with another encryption of its requests. */
  public static Operation withEncryption(Operation operation, RequestEncryption encryption) {
    return rebuilt(
        operation,
        operation.headers(),
        operation.body(),
        encryption,
        operation.responses(),
        operation.scenarios());
  }

  /** The operation with other responses. */
  public static Operation withResponses(Operation operation, List<Response> responses) {
    return rebuilt(
        operation, operation.headers(), operation.body(), responses, operation.scenarios());
  }

  /** The operation with other scenarios. */
  public static Operation withScenarios(Operation operation, List<Scenario> scenarios) {
    return rebuilt(
        operation, operation.headers(), operation.body(), operation.responses(), scenarios);
  }

  /** A condition that the contract does not hold. */
  public static Condition condition(JsonNode schema) {
    return new Condition(schema);
  }

  private static Operation rebuilt(
      Operation operation,
      List<HeaderParameter> headers,
      ObjectSchema body,
      List<Response> responses,
      List<Scenario> scenarios) {
    return rebuilt(operation, headers, body, operation.encryption(), responses, scenarios);
  }

  private static Operation rebuilt(
      Operation operation,
      List<HeaderParameter> headers,
      ObjectSchema body,
      RequestEncryption encryption,
      List<Response> responses,
      List<Scenario> scenarios) {
    Operation changed =
        new Operation(
            operation.signature(),
            headers,
            body,
            encryption,
            responses,
            scenarios,
            operation.headers().get(0).errors());
    return speakingLike(operation, changed);
  }

  /**
   * The messages stay what they were: a limit that is off by one must not give itself away by the
   * number in its message.
   */
  private static Operation speakingLike(Operation original, Operation changed) {
    try {
      Field refusals = Operation.class.getDeclaredField("refusals");
      refusals.setAccessible(true);
      refusals.set(changed, refusals.get(original));
      return changed;
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("Operation has no refusals any more", e);
    }
  }
}
