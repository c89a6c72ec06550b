package com.konaplate.contracttests;

import com.konaplate.contract.Operation;
import com.konaplate.contract.Scenario;
import java.util.Set;

/**
 * Which requests change what a target remembers. The contract has no word for it, so the cautious
 * answer stands: whatever is not refused for its form changes state, but for the operations below.
 * A check of a password counts, and an authentication code is stored.
 */
final class Writes {

  private static final Set<String> ONLY_LOOK = Set.of("checkRegistrationId");

  private Writes() {}

  /** Whether carrying the case out, what it needs before it included, changes state. */
  static boolean by(ContractCase contractCase) {
    Operation operation = contractCase.draft().operation();
    Given given = contractCase.given();
    return given.registration().isPresent()
        || contractCase
            .subject()
            .scenario()
            .map(scenario -> by(operation, scenario))
            .orElseGet(() -> looksMore(operation) && isTaken(contractCase));
  }

  /** Whether the request of a scenario changes state. */
  static boolean by(Operation operation, Scenario scenario) {
    return looksMore(operation) && operation.body().firstViolation(scenario.request()).isEmpty();
  }

  private static boolean looksMore(Operation operation) {
    return !ONLY_LOOK.contains(operation.id());
  }

  /** A request that is refused for its form needs no state; one that state refuses does. */
  private static boolean isTaken(ContractCase contractCase) {
    return contractCase.expected().isSuccess() || contractCase.given().declared();
  }
}
