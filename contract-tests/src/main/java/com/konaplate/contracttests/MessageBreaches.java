package com.konaplate.contracttests;

import com.konaplate.contract.Contract;
import com.konaplate.contract.ErrorReply;
import com.konaplate.contract.Operation;
import com.konaplate.contracttests.Breach.Change;
import com.konaplate.contracttests.Breach.Step;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Path, method, media types and size, each broken once. */
final class MessageBreaches {

  static final String UNKNOWN_PATH = "unknown-path";
  static final String OTHER_METHOD = "method-not-allowed";

  private final Contract contract;
  private final Operation operation;
  private final CheckOrder order;

  private MessageBreaches(Contract contract, Operation operation, CheckOrder order) {
    this.contract = contract;
    this.operation = operation;
    this.order = order;
  }

  static List<Breach> of(Contract contract, Operation operation, CheckOrder order) {
    MessageBreaches message = new MessageBreaches(contract, operation, order);
    return List.of(
        message.outside(UNKNOWN_PATH, draft -> draft.to(draft.path() + "s")),
        message.outside(OTHER_METHOD, draft -> draft.by(message.otherMethod())),
        message.inside("unsupported-media-type", Step.MESSAGE, type("Content-Type", "text/plain")),
        message.inside("not-acceptable", Step.MESSAGE, type("Accept", "text/html")),
        message.inside("body-too-large", Step.SIZE, message::padded));
  }

  /** A method with a body, so that there is one to be broken. */
  private String otherMethod() {
    return Stream.of("PUT", "PATCH", "POST")
        .filter(method -> contract.find(method, operation.signature().path()).isEmpty())
        .findFirst()
        .orElseThrow();
  }

  private static UnaryOperator<Draft> type(String header, String value) {
    return draft -> draft.with(HeaderEdit.set(header, value));
  }

  /** Blanks behind a JSON object mean nothing, but count. */
  private Draft padded(Draft draft) {
    return Breach.rewritten(draft, body -> body.padded(contract.maxBodyBytes() + 1));
  }

  private Breach outside(String rule, UnaryOperator<Draft> change) {
    return breach(rule, contract.refusal(rule), Step.MESSAGE, change);
  }

  private Breach inside(String rule, Step step, UnaryOperator<Draft> change) {
    return breach(rule, operation.refusal(rule), step, change);
  }

  private Breach breach(String rule, ErrorReply reply, Step step, UnaryOperator<Draft> change) {
    return new Breach(
        rule,
        order.ofMessage(rule),
        reply,
        Optional.empty(),
        Set.of(rule),
        step,
        Change.of(change));
  }
}
