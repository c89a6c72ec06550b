package com.konaplate.contracttests;

import com.konaplate.contract.ErrorReply;
import com.konaplate.contract.Violation;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/**
 * One broken promise of a request, made in such a way that it can stand beside another one.
 *
 * @param label names it in the ids of cases
 * @param rank where it is judged
 * @param reply what answers it when it is the first
 * @param violation what the contract library calls it, none for what is no violation of a value
 * @param touches the places that it changes, of which no two breaches can share one
 * @param step when it is done to the request
 * @param change what is done
 */
record Breach(
    String label,
    Rank rank,
    ErrorReply reply,
    Optional<Violation> violation,
    Set<String> touches,
    Step step,
    Change change) {

  /** The order in which a request is put together. */
  enum Step {
    /** Members of the JSON object are set or taken away. */
    BODY,
    /** The text of the body that will be encrypted is changed. */
    INNER_TEXT,
    /** The body is encrypted in a way that keeps it from being read. */
    ENCRYPTION,
    /** Another body takes the place of the encrypted one. */
    REPLACEMENT,
    /** The text of the body as it is sent is changed. */
    OUTER_TEXT,
    /** Blanks are added. */
    SIZE,
    /** Headers, path and method. */
    MESSAGE
  }

  /**
   * What is done to a request.
   *
   * @param body the change of the JSON object
   * @param holds whether a body, with all changes made, is still broken in this way
   * @param draft the change of the message
   * @param encrypted whether it shows on encrypted requests alone
   */
  record Change(
      Consumer<ObjectNode> body,
      Predicate<ObjectNode> holds,
      UnaryOperator<Draft> draft,
      boolean encrypted) {

    static Change of(UnaryOperator<Draft> draft) {
      return new Change(body -> {}, body -> true, draft, false);
    }

    static Change ofEncrypted(UnaryOperator<Draft> draft) {
      return new Change(body -> {}, body -> true, draft, true);
    }

    static Change ofBody(Consumer<ObjectNode> body, Predicate<ObjectNode> holds) {
      return new Change(body, holds, UnaryOperator.identity(), false);
    }
  }

  /** The draft with its body rewritten as it stands. */
  static Draft rewritten(Draft draft, UnaryOperator<Bytes> change) {
    return new Draft(
        draft.operation(),
        draft.method(),
        draft.path(),
        credentials -> change.apply(draft.body().with(credentials)),
        draft.encrypted(),
        draft.chunked(),
        draft.edits());
  }

  /** How breaches are put into one request: what a second one builds upon comes first. */
  static final Comparator<Breach> WORK =
      Comparator.comparing(Breach::step)
          .thenComparing(Comparator.comparing(Breach::rank).reversed());

  /** Whether one request can be broken in both ways, and the reply tells which came first. */
  boolean combinesWith(Breach other) {
    return !reply.equals(other.reply)
        && !excludes(other)
        && !other.excludes(this)
        && touches.stream().noneMatch(one -> other.touches.stream().anyMatch(o -> meet(one, o)));
  }

  private boolean excludes(Breach other) {
    return step == Step.REPLACEMENT && other.step.compareTo(Step.REPLACEMENT) < 0;
  }

  /** A value and what stands inside of it cannot both be chosen. */
  private static boolean meet(String one, String other) {
    return one.equals(other) || isInside(one, other) || isInside(other, one);
  }

  private static boolean isInside(String inner, String outer) {
    return inner.startsWith(outer + ".") || inner.startsWith(outer + "[");
  }
}
