package com.konaplate.contracttests;

import com.konaplate.contract.Constraint;
import com.konaplate.contract.Operation;
import com.konaplate.contract.Scenario;
import java.util.Optional;

/**
 * One request and what the contract says about its reply.
 *
 * @param id stable and readable, such as {@code registerUser/loginId/maxLength/81-ascii}
 * @param family what kind of promise it is about
 * @param subject what of the contract it exercises
 * @param given the state it needs
 * @param draft the request
 * @param expected the reply
 */
record ContractCase(
    String id, Family family, Subject subject, Given given, Draft draft, ExpectedReply expected) {

  /**
   * What of the contract a case exercises.
   *
   * @param operation the operation, none where the request is no use of one
   * @param scenario the scenario that it sends
   * @param broken the limit that it breaks
   */
  record Subject(
      Optional<Operation> operation, Optional<Scenario> scenario, Optional<Constraint> broken) {

    static Subject none() {
      return new Subject(Optional.empty(), Optional.empty(), Optional.empty());
    }

    static Subject of(Operation operation) {
      return new Subject(Optional.of(operation), Optional.empty(), Optional.empty());
    }

    static Subject of(Operation operation, Scenario scenario) {
      return new Subject(Optional.of(operation), Optional.of(scenario), Optional.empty());
    }

    static Subject of(Operation operation, Optional<Constraint> broken) {
      return new Subject(Optional.of(operation), Optional.empty(), broken);
    }
  }

  @Override
  public String toString() {
    return id;
  }
}
