package com.konaplate.contracttests;

import com.konaplate.contract.Contract;
import com.konaplate.contract.Operation;
import com.konaplate.contract.Violation;
import com.konaplate.contracttests.Breach.Step;
import com.konaplate.contracttests.ContractCase.Subject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * Requests that are broken in two ways: the one that comes first in the order of checks answers.
 * All pairs that one request can show, whatever they are about.
 */
final class PairCases {

  private final Operation operation;
  private final CheckOrder order;
  private final List<ContractCase> found = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  private PairCases(Contract contract, Operation operation) {
    this.operation = operation;
    this.order = new CheckOrder(contract, operation);
  }

  static List<ContractCase> of(Contract contract, Operation operation) {
    PairCases pairs = new PairCases(contract, operation);
    List<Breach> breaches = new ArrayList<>();
    breaches.addAll(MessageBreaches.of(contract, operation, pairs.order));
    breaches.addAll(HeaderBreaches.of(operation, pairs.order));
    breaches.addAll(CredentialBreaches.of(operation, pairs.order));
    breaches.addAll(FieldBreaches.of(operation, pairs.order));
    breaches.addAll(RuleBreaches.of(operation, pairs.order));
    pairs.combineAll(breaches);
    SamePlacePairs.of(operation).forEach(pairs::add);
    TokenFormPairs.of(operation).forEach(pairs::add);
    return pairs.found;
  }

  private void combineAll(List<Breach> breaches) {
    for (int index = 0; index < breaches.size(); index++) {
      for (Breach other : breaches.subList(index + 1, breaches.size())) {
        if (breaches.get(index).combinesWith(other)) {
          combine(breaches.get(index), other);
        }
      }
    }
  }

  private void combine(Breach one, Breach other) {
    List<Breach> work = Stream.of(one, other).sorted(Breach.WORK).toList();
    ObjectNode body = ValidRequests.success(operation).request().deepCopy();
    work.forEach(breach -> breach.change().body().accept(body));
    if (work.stream().allMatch(breach -> breach.change().holds().test(body))) {
      Breach first = one.rank().compareTo(other.rank()) < 0 ? one : other;
      Breach second = first == one ? other : one;
      if (isTelling(first, second)) {
        agree(first, second, body);
        add(first, second, draft(body, work));
      }
    }
  }

  /** Of two items of one array the first answers, though its check comes later than the other's. */
  private static boolean isTelling(Breach first, Breach second) {
    boolean sameArray =
        first.rank().stage() == second.rank().stage()
            && first.rank().place() == second.rank().place();
    return first.rank().item() == second.rank().item()
        || !sameArray
        || first.rank().check() > second.rank().check();
  }

  private Draft draft(ObjectNode body, List<Breach> work) {
    Draft draft = Draft.of(operation, body);
    boolean sealed = work.stream().noneMatch(breach -> breach.change().encrypted());
    for (Breach breach : work) {
      if (!sealed && breach.step().compareTo(Step.INNER_TEXT) > 0) {
        draft = draft.encrypted() ? draft : draft.sealed();
        sealed = true;
      }
      draft = breach.change().draft().apply(draft);
    }
    return sealed ? draft : draft.sealed();
  }

  private void add(Breach first, Breach second, Draft draft) {
    boolean isRule = first.violation().isEmpty() && first.step() == Step.BODY;
    add(
        new ContractCase(
            id(first.label(), second.label()),
            Family.PAIR,
            subject(first),
            isRule ? Given.DECLARED : Given.NOTHING,
            draft,
            ExpectedReply.of(first.reply())));
  }

  /** Another path or method is no use of the operation. */
  private Subject subject(Breach first) {
    boolean outside =
        first.touches().contains(MessageBreaches.UNKNOWN_PATH)
            || first.touches().contains(MessageBreaches.OTHER_METHOD);
    return outside ? Subject.none() : Subject.of(operation);
  }

  private void add(SamePlacePairs.Pair pair) {
    agree(pair.first(), pair.second());
    String place = pair.first().place().name() + "-";
    add(
        new ContractCase(
            id(place + pair.first().keyword().word(), place + pair.second().keyword().word()),
            Family.PAIR,
            Subject.of(operation),
            Given.NOTHING,
            pair.draft(),
            ExpectedReply.of(operation.refusal(pair.first()))));
  }

  private void add(ContractCase pair) {
    if (ids.add(pair.id())) {
      found.add(pair);
    }
  }

  private String id(String first, String second) {
    return operation.id() + "/pair/" + first + "+" + second;
  }

  /** The order in words and the library's order have to name the same one, or one is wrong. */
  private void agree(Breach first, Breach second, ObjectNode body) {
    if (first.violation().isPresent() && second.violation().isPresent()) {
      agree(first.violation().get(), second.violation().get());
    }
    if (first.step() == Step.BODY && first.violation().isPresent()) {
      Optional<Violation> found = operation.body().firstViolation(body);
      if (!found.equals(first.violation())) {
        throw new IllegalStateException(
            "%s is meant to come before %s, and %s does"
                .formatted(first.label(), second.label(), found));
      }
    }
  }

  private void agree(Violation first, Violation second) {
    boolean inWords = order.of(first).compareTo(order.of(second)) < 0;
    if (!inWords || operation.precedence().compare(first, second) >= 0) {
      throw new IllegalStateException(first + " is meant to come before " + second);
    }
  }
}
