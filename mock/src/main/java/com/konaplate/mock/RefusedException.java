package com.konaplate.mock;

import com.konaplate.contract.ErrorReply;
import com.konaplate.contract.Operation;
import com.konaplate.contract.Scenario;
import com.konaplate.contract.Violation;
import java.util.Optional;

/** A request that the contract refuses: the first check that fails ends the request. */
final class RefusedException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient ErrorReply reply;
  private final transient Diagnosis diagnosis;
  private final transient Optional<Scenario> scenario;

  RefusedException(ErrorReply reply, Diagnosis diagnosis) {
    this(reply, diagnosis, Optional.empty());
  }

  RefusedException(Operation operation, Violation violation) {
    this(operation.refusal(violation), Diagnosis.of(violation));
  }

  RefusedException(Operation operation, Violation violation, String reason) {
    this(operation.refusal(violation), Diagnosis.of(violation, reason));
  }

  /** Refusals are answers, not faults: they carry no stack trace. */
  RefusedException(ErrorReply reply, Diagnosis diagnosis, Optional<Scenario> scenario) {
    super(diagnosis.text(), null, false, false);
    this.reply = reply;
    this.diagnosis = diagnosis;
    this.scenario = scenario;
  }

  /** The declared reply. */
  ErrorReply reply() {
    return reply;
  }

  Diagnosis diagnosis() {
    return diagnosis;
  }

  /** The documented row that the refused request belongs to, where it belongs to one. */
  Optional<Scenario> scenario() {
    return scenario;
  }
}
