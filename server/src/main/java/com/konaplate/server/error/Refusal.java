package com.konaplate.server.error;

import com.konaplate.contract.Contract;
import com.konaplate.contract.ErrorReply;
import com.konaplate.contract.Operation;
import com.konaplate.contract.Violation;
import java.util.Optional;

/**
 * A request is refused, because of a broken promise or of a rule. What is answered is looked up
 * where the error body is written: the wording is the operation's.
 */
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Wording wording;

  private interface Wording {
    ErrorReply of(Contract contract, Optional<Operation> operation);
  }

  private Refusal(String reason, Wording wording) {
    // No stack trace: a refusal is an answer, not a fault.
    super(reason, null, false, false);
    this.wording = wording;
  }

  /** A promise of the operation is broken. */
  public static Refusal of(Violation violation) {
    return new Refusal(
        violation.place() + " " + violation.keyword().word(),
        (contract, operation) -> operation.orElseThrow().refusal(violation));
  }

  /** A rule forbids it. */
  public static Refusal of(Rule rule) {
    return new Refusal(
        rule.word(),
        (contract, operation) ->
            operation
                .map(known -> known.refusal(rule.word()))
                .orElseGet(() -> contract.refusal(rule.word())));
  }

  /** What the contract declares to be the answer. */
  ErrorReply reply(Contract contract, Optional<Operation> operation) {
    return wording.of(contract, operation);
  }
}
