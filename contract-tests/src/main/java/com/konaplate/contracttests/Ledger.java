package com.konaplate.contracttests;

import com.konaplate.contract.Constraint;
import com.konaplate.contract.Contract;
import com.konaplate.contract.Operation;
import com.konaplate.contract.Scenario;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What of the contract was exercised on one target, counted from what was really sent. */
final class Ledger {

  private final Contract contract;
  private final List<Outcome> outcomes;

  Ledger(Contract contract, Collection<Outcome> outcomes) {
    this.contract = contract;
    this.outcomes = outcomes.stream().filter(outcome -> outcome.reply().isPresent()).toList();
  }

  /** How many scenarios were sent in that way. */
  long scenarios(Family family) {
    return exercised(family).map(Scenario::name).distinct().count();
  }

  /** How many of the declared limits were broken. */
  long limits() {
    return outcomes.stream()
        .flatMap(outcome -> brokenLimit(outcome.contractCase()))
        .distinct()
        .count();
  }

  /** The scenarios and limits of the contract that nothing exercised. */
  List<String> missing() {
    List<String> missing = new ArrayList<>();
    for (Family family : List.of(Family.SCENARIO, Family.ENCRYPTED_SCENARIO)) {
      Set<String> names = exercised(family).map(Scenario::name).collect(Collectors.toSet());
      declared(Operation::scenarios, (operation, scenario) -> scenario.name())
          .filter(name -> !names.contains(name))
          .forEach(name -> missing.add("scenario " + name + ", " + family.words()));
    }
    Set<String> broken =
        outcomes.stream().flatMap(o -> brokenLimit(o.contractCase())).collect(Collectors.toSet());
    declared(Operation::constraints, Ledger::name)
        .filter(limit -> !broken.contains(limit))
        .forEach(limit -> missing.add("limit " + limit));
    return missing;
  }

  private Stream<Scenario> exercised(Family family) {
    return outcomes.stream()
        .filter(outcome -> outcome.contractCase().family() == family)
        .flatMap(outcome -> outcome.contractCase().subject().scenario().stream());
  }

  private static Stream<String> brokenLimit(ContractCase contractCase) {
    return contractCase.subject().broken().stream()
        .map(limit -> name(contractCase.draft().operation(), limit));
  }

  private static String name(Operation operation, Constraint limit) {
    return "%s %s %s".formatted(operation.id(), limit.place(), limit.keyword().word());
  }

  private <T> Stream<String> declared(
      Function<Operation, List<T>> parts, BiFunction<Operation, T, String> name) {
    return contract.operations().stream()
        .flatMap(
            operation -> parts.apply(operation).stream().map(part -> name.apply(operation, part)));
  }

  /** One line for a person. */
  String line(String target) {
    long failed = outcomes.stream().filter(outcome -> !outcome.passed()).count();
    String families =
        Stream.of(Family.values())
            .map(family -> count(family) + " " + family.words())
            .collect(Collectors.joining(", "));
    return String.format(
        Locale.ROOT,
        "%s: %d cases (%s), %d of the contract's limits broken; %d passed, %d failed",
        target,
        outcomes.size(),
        families,
        limits(),
        outcomes.size() - failed,
        failed);
  }

  private long count(Family family) {
    return outcomes.stream().filter(o -> o.contractCase().family() == family).count();
  }
}
