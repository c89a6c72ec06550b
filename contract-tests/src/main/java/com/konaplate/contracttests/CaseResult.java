package com.konaplate.contracttests;

import java.util.Optional;

/**
 * What became of one case in a run.
 *
 * @param contractCase the case
 * @param outcome what came of it, none when it was not sent
 * @param reason why it was not sent, empty when it was
 */
record CaseResult(ContractCase contractCase, Optional<Outcome> outcome, String reason) {

  /** How a case ends. */
  enum State {
    PASSED,
    FAILED,
    SKIPPED
  }

  static CaseResult of(Outcome outcome) {
    return new CaseResult(outcome.contractCase(), Optional.of(outcome), "");
  }

  static CaseResult skipped(ContractCase contractCase, String reason) {
    return new CaseResult(contractCase, Optional.empty(), reason);
  }

  State state() {
    return outcome.map(o -> o.passed() ? State.PASSED : State.FAILED).orElse(State.SKIPPED);
  }

  /** The operation whose request it is. */
  String operation() {
    return contractCase.draft().operation().id();
  }
}
