package com.konaplate.contracttests;

import com.konaplate.contract.Constraint;
import com.konaplate.contract.Contract;
import com.konaplate.contract.Operation;
import com.konaplate.contract.Scenario;
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

  /** How many operations were used. */
  long operations() {
    return usedOperations().count();
  }

  /** How many scenarios were sent in that way. */
  long scenarios(Family family) {
    return exercised(family).count();
  }

  /** How many of the declared limits were broken. */
  long limits() {
    return brokenLimits().count();
  }

  /** How many entries of the operations' lists of codes were asked for. */
  long codes() {
    return answeredCodes().count();
  }

  /** What the contract declares, nothing exercised, and nothing excuses. */
  List<String> missing() {
    List<String> left =
        Stream.of(
                left(contract.operations().stream().map(Ledger::name), usedOperations()),
                left(declaredCodes().map(DeclaredCode::name), answeredCodes()),
                left(scenarioNames(Family.SCENARIO), exercised(Family.SCENARIO)),
                left(
                    scenarioNames(Family.ENCRYPTED_SCENARIO), exercised(Family.ENCRYPTED_SCENARIO)),
                left(declared(Operation::constraints, Ledger::name), brokenLimits()))
            .flatMap(Function.identity())
            .toList();
    Excuses excuses = Excuses.read("not-exercised.yaml");
    return Stream.concat(excuses.without(left).stream(), excuses.unneeded(left)).toList();
  }

  private static Stream<String> left(Stream<String> declared, Stream<String> exercised) {
    Set<String> done = exercised.collect(Collectors.toSet());
    return declared.filter(name -> !done.contains(name));
  }

  private Stream<String> usedOperations() {
    return outcomes.stream()
        .flatMap(outcome -> outcome.contractCase().subject().operation().stream())
        .map(Ledger::name)
        .distinct();
  }

  private static String name(Operation operation) {
    return "operation " + operation.id();
  }

  private Stream<String> answeredCodes() {
    return declaredCodes()
        .filter(code -> outcomes.stream().anyMatch(o -> code.answers(o.contractCase())))
        .map(DeclaredCode::name);
  }

  /** Those that only state can bring about are asked of targets with state alone. */
  private Stream<DeclaredCode> declaredCodes() {
    boolean stateful = outcomes.stream().anyMatch(outcome -> outcome.target().stateful());
    return DeclaredCode.of(contract).stream().filter(code -> stateful || !code.needsState());
  }

  private Stream<String> scenarioNames(Family family) {
    return declared(Operation::scenarios, (operation, scenario) -> name(scenario, family));
  }

  private Stream<String> exercised(Family family) {
    return outcomes.stream()
        .filter(outcome -> outcome.contractCase().family() == family)
        .flatMap(outcome -> outcome.contractCase().subject().scenario().stream())
        .map(scenario -> name(scenario, family))
        .distinct();
  }

  private static String name(Scenario scenario, Family family) {
    return "scenario " + scenario.name() + ", " + family.words();
  }

  private Stream<String> brokenLimits() {
    return outcomes.stream()
        .map(Outcome::contractCase)
        .flatMap(c -> c.subject().broken().stream().map(l -> name(c.draft().operation(), l)))
        .distinct();
  }

  private static String name(Operation operation, Constraint limit) {
    return "limit %s %s %s".formatted(operation.id(), limit.place(), limit.keyword().word());
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
            .filter(family -> count(family) > 0)
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
