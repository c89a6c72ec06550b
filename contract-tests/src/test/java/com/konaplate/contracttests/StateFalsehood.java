package com.konaplate.contracttests;

import com.konaplate.contract.Contract;
import com.konaplate.contract.DeclaredError;
import com.konaplate.contract.ErrorReply;
import com.konaplate.contract.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Another answer than the true one, where what a member was told so far calls for it. */
final class StateFalsehood implements Consumer<FalsifyingProxy.Draft> {

  /** The answer of a request that is carried out, in the place of a rule's name. */
  static final String SUCCESS = "success";

  private static final String LOGIN_ID = "loginId";

  private final Contract contract;
  private final BiPredicate<List<Told>, Told> condition;
  private final String answer;
  private final boolean ofAnybody;
  private final List<Told> past = new ArrayList<>();

  /**
   * Makes one.
   *
   * @param condition whether it is told, by what was true of this member before and is now
   * @param answer the rule that seems to answer, or {@link #SUCCESS}
   */
  StateFalsehood(Contract contract, BiPredicate<List<Told>, Told> condition, String answer) {
    this(contract, condition, answer, false);
  }

  private StateFalsehood(
      Contract contract,
      BiPredicate<List<Told>, Told> condition,
      String answer,
      boolean ofAnybody) {
    this.contract = contract;
    this.condition = condition;
    this.answer = answer;
    this.ofAnybody = ofAnybody;
  }

  /** One whose condition goes by what all members were told so far. */
  static StateFalsehood ofAnybody(
      Contract contract, BiPredicate<List<Told>, Told> condition, String answer) {
    return new StateFalsehood(contract, condition, answer, true);
  }

  /**
   * A request and its true answer.
   *
   * @param operation the operation
   * @param answer the rule that refused it, or {@link #SUCCESS}
   * @param body the request
   */
  record Told(Operation operation, String answer, ObjectNode body) {

    boolean is(String operationId, String answered) {
      return operation.id().equals(operationId) && answer.equals(answered);
    }

    private boolean sameMember(Told other) {
      return body.path(LOGIN_ID).equals(other.body.path(LOGIN_ID));
    }
  }

  @Override
  public void accept(FalsifyingProxy.Draft reply) {
    told(reply)
        .ifPresent(
            now -> {
              List<Told> before =
                  past.stream().filter(told -> ofAnybody || now.sameMember(told)).toList();
              if (condition.test(before, now)) {
                answer(reply, now.operation());
              }
              past.add(now);
            });
  }

  private Optional<Told> told(FalsifyingProxy.Draft reply) {
    Optional<Operation> operation =
        contract.operations().stream()
            .filter(o -> reply.request.path().endsWith(o.signature().path()))
            .findFirst();
    return operation.flatMap(
        o ->
            JsonText.parse(reply.request.body().text())
                .flatMap(body -> answered(o, reply).map(rule -> new Told(o, rule, body))));
  }

  private static Optional<String> answered(Operation operation, FalsifyingProxy.Draft reply) {
    return reply.status == 200
        ? Optional.of(SUCCESS)
        : rules(operation)
            .filter(rule -> JsonText.is(reply.body, refusal(operation, rule).body()))
            .findFirst();
  }

  /** The rules that refuse requests of the operation, the first that applies first. */
  static Stream<String> rules(Operation operation) {
    return operation.errors().all().stream()
        .filter(error -> error.status() < 500)
        .map(DeclaredError::rule)
        .flatMap(Optional::stream);
  }

  private static ExpectedReply refusal(Operation operation, String rule) {
    ErrorReply refusal = operation.refusal(rule);
    return ExpectedReply.of(refusal);
  }

  private void answer(FalsifyingProxy.Draft reply, Operation operation) {
    if (answer.equals(SUCCESS)) {
      reply.answer(ValidRequests.success(operation));
    } else {
      reply.answer(operation.refusal(answer));
    }
  }
}
