package com.konaplate.contracttests;

import com.konaplate.contract.Contract;
import com.konaplate.contract.Field;
import com.konaplate.contract.Operation;
import com.konaplate.contract.Scenario;
import com.konaplate.contract.Sensitivity;
import com.konaplate.contract.TextSchema;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Requests that succeed: the success example in the name of somebody new, so that no case depends
 * on what another one did. Whose fields they are is told by {@code x-sensitive}.
 */
final class ValidRequests {

  static final String REGISTRATION = "registerUser";

  private final Contract contract;
  private final String salt;
  private int people;

  /**
   * Makes people for one run.
   *
   * @param contract the contract
   * @param salt tells the people of this run from those of others
   */
  ValidRequests(Contract contract, String salt) {
    this.contract = contract;
    this.salt = salt;
  }

  /** The body of a valid request, to be changed at will. */
  ObjectNode fresh(Operation operation) {
    ObjectNode body = success(operation).request().deepCopy();
    people++;
    rename(
        operation, body, Sensitivity.LOGIN_ID, "ct-%s-%d@konaplate.test".formatted(salt, people));
    rename(operation, body, Sensitivity.CONNECTION_INFORMATION, connectionInformation());
    return body;
  }

  private String connectionInformation() {
    String start = "SANDBOX-CI-%s-%d-".formatted(salt, people);
    return start + "0".repeat(88 - start.length());
  }

  private static void rename(Operation operation, ObjectNode body, Sensitivity kind, String value) {
    fields(operation, kind).stream()
        .filter(field -> body.hasNonNull(field.name()))
        .forEach(field -> body.put(field.name(), value));
  }

  /** The state in which that body succeeds: the member whom it speaks of, where it needs one. */
  Given given(Operation operation, ObjectNode body) {
    boolean needsMember = !success(operation).given().isEmpty();
    return needsMember && value(operation, body, Sensitivity.LOGIN_ID).isPresent()
        ? Given.member(registration(operation, body))
        : Given.NOTHING;
  }

  private Draft registration(Operation operation, ObjectNode body) {
    Operation registration = contract.operation(REGISTRATION);
    ObjectNode member = fresh(registration);
    for (Sensitivity kind :
        List.of(Sensitivity.LOGIN_ID, Sensitivity.CONNECTION_INFORMATION, Sensitivity.PASSWORD)) {
      Field field = fields(registration, kind).get(0);
      value(operation, body, kind)
          .ifPresentOrElse(
              value -> member.set(field.name(), value), () -> dropOptional(member, field));
    }
    return Draft.of(registration, member);
  }

  private static void dropOptional(ObjectNode member, Field field) {
    if (!field.required()) {
      member.remove(field.name());
    }
  }

  /** The value of the first such field; of two passwords the first is the present one. */
  private static Optional<JsonNode> value(Operation operation, ObjectNode body, Sensitivity kind) {
    return fields(operation, kind).stream()
        .findFirst()
        .map(field -> body.get(field.name()))
        .filter(JsonNode::isString);
  }

  private static List<Field> fields(Operation operation, Sensitivity kind) {
    return operation.body().fields().stream()
        .filter(
            field ->
                field.schema() instanceof TextSchema text
                    && text.sensitivity().filter(kind::equals).isPresent())
        .toList();
  }

  /** The scenario that answers whatever no other scenario is meant by. */
  static Scenario success(Operation operation) {
    return operation.scenarios().stream().filter(s -> s.when().isEmpty()).findFirst().orElseThrow();
  }
}
