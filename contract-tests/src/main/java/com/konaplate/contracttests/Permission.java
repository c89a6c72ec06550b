package com.konaplate.contracttests;

import java.util.Optional;

/**
 * What may be done to a target.
 *
 * @param target the target
 * @param mayWrite whether its operator allows that its state changes
 */
record Permission(Target target, boolean mayWrite) {

  static final String WRITES = "changes state, which only --allow-writes permits";
  static final String FORGETS = "is told to targets that remember members, which this one does not";
  static final String UNDECLARED =
      "needs the declared test members, which only a sandbox that can be reset has for certain";

  /** Why the story may not be told, or nothing. */
  Optional<String> objection(Story story) {
    if (!target.stateful()) {
      return Optional.of(FORGETS);
    }
    if (!mayWrite) {
      return Optional.of(WRITES);
    }
    return target.resettable() || story.declared().isEmpty()
        ? Optional.empty()
        : Optional.of(UNDECLARED);
  }

  /** Why the case may not be sent, or nothing. What remembers nothing cannot be changed. */
  Optional<String> objection(ContractCase contractCase) {
    if (!target.stateful()) {
      return Optional.empty();
    }
    if (!mayWrite && Writes.by(contractCase)) {
      return Optional.of(WRITES);
    }
    return target.resettable() || !needsDeclaredState(contractCase)
        ? Optional.empty()
        : Optional.of(UNDECLARED);
  }

  private static boolean needsDeclaredState(ContractCase contractCase) {
    boolean membersNeeded =
        contractCase.subject().scenario().map(s -> !s.given().isEmpty()).orElse(true);
    return contractCase.given().declared() && (membersNeeded || Writes.by(contractCase));
  }
}
