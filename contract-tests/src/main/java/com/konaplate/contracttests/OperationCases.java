package com.konaplate.contracttests;

import com.konaplate.contract.Constraint;
import com.konaplate.contract.Operation;
import com.konaplate.contract.Place;
import com.konaplate.contract.Scenario;
import com.konaplate.contract.Violation;
import com.konaplate.contracttests.ContractCase.Subject;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Puts the cases of one operation together: what is sent, and what the contract answers. */
final class OperationCases {

  private final Operation operation;
  private final ValidRequests valid;
  private final GeneratedValues generated;

  OperationCases(Operation operation, ValidRequests valid, GeneratedValues generated) {
    this.operation = operation;
    this.valid = valid;
    this.generated = generated;
  }

  Operation operation() {
    return operation;
  }

  /** The body of a valid request, to be changed at will. */
  ObjectNode body() {
    return valid.fresh(operation);
  }

  /** Whether any valid request succeeds, whoever is registered. */
  boolean needsNobody() {
    return ValidRequests.success(operation).given().isEmpty();
  }

  /** A valid plain request. */
  Draft draft() {
    return Draft.of(operation, body());
  }

  /** A row of the documented test data. */
  ContractCase scenario(Family family, String label, Scenario scenario, Draft draft) {
    ExpectedReply expected =
        ExpectedReply.of(scenario, generated.of(scenario, scenario.request(), scenario.given()));
    return new ContractCase(
        id(label), family, Subject.of(operation, scenario), Given.DECLARED, draft, expected);
  }

  /** A plain body that breaks nothing. */
  ContractCase accepted(Family family, String label, ObjectNode body) {
    return accepted(family, label, body, Draft.of(operation, body));
  }

  /**
   * A request that breaks nothing.
   *
   * @param body what the draft carries, decrypted and parsed
   */
  ContractCase accepted(Family family, String label, ObjectNode body, Draft draft) {
    agree(label, Optional.empty(), body);
    Scenario scenario = operation.scenarioFor(body);
    boolean success = scenario.when().isEmpty();
    Given given = success ? valid.given(operation, body) : Given.DECLARED;
    List<String> members = given.registration().isPresent() ? List.of() : scenario.given();
    ExpectedReply expected = ExpectedReply.of(scenario, generated.of(scenario, body, members));
    return new ContractCase(id(label), family, Subject.of(operation), given, draft, expected);
  }

  /** A plain body that breaks one promise of its fields. */
  ContractCase refused(String label, ObjectNode body, Violation violation) {
    agree(label, Optional.of(violation), body);
    return refused(Family.BEYOND_LIMIT, label, Draft.of(operation, body), violation);
  }

  /** A request that breaks one promise. */
  ContractCase refused(Family family, String label, Draft draft, Violation violation) {
    return new ContractCase(
        id(label),
        family,
        Subject.of(operation, constraint(violation)),
        Given.NOTHING,
        draft,
        ExpectedReply.of(operation.refusal(violation)));
  }

  /** A request that is refused before any of its values is looked at. */
  ContractCase refused(String label, Draft draft, String rule) {
    return new ContractCase(
        id(label),
        Family.MESSAGE,
        Subject.of(operation),
        Given.NOTHING,
        draft,
        ExpectedReply.of(operation.refusal(rule)));
  }

  private String id(String label) {
    return operation.id() + "/" + label;
  }

  private Optional<Constraint> constraint(Violation violation) {
    Place declared = violation.place().declared();
    return operation.constraints().stream()
        .filter(c -> c.place().equals(declared) && c.keyword() == violation.keyword())
        .findFirst();
  }

  /** The suite knows what it broke; the contract library has to find the same, or one is wrong. */
  private void agree(String label, Optional<Violation> intended, ObjectNode body) {
    Optional<Violation> found = operation.body().firstViolation(body);
    if (!found.equals(intended)) {
      throw new IllegalStateException(
          "%s is meant to break %s and breaks %s".formatted(id(label), intended, found));
    }
  }
}
