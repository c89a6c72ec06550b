package com.konaplate.contracttests;

import com.konaplate.contract.Condition;
import com.konaplate.contract.Field;
import com.konaplate.contract.Operation;
import com.konaplate.contract.Scenario;
import com.konaplate.contracttests.Breach.Change;
import com.konaplate.contracttests.Breach.Step;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Each business rule that a scenario shows, broken with those values of it that matter. */
final class RuleBreaches {

  private final Operation operation;
  private final CheckOrder order;

  private RuleBreaches(Operation operation, CheckOrder order) {
    this.operation = operation;
    this.order = order;
  }

  static List<Breach> of(Operation operation, CheckOrder order) {
    RuleBreaches rules = new RuleBreaches(operation, order);
    return operation.errors().all().stream()
        .flatMap(error -> error.rule().stream())
        .flatMap(rules::of)
        .toList();
  }

  private Stream<Breach> of(String rule) {
    return operation.scenarios().stream()
        .filter(scenario -> scenario.when().isPresent())
        .filter(scenario -> scenario.answers(operation.refusal(rule)))
        .map(scenario -> of(rule, scenario, scenario.when().orElseThrow()));
  }

  private Breach of(String rule, Scenario scenario, Condition when) {
    Set<String> matter = fields(when);
    Set<String> sent = matter.stream().filter(scenario.request()::has).collect(Collectors.toSet());
    return new Breach(
        rule,
        order.ofRule(rule),
        operation.refusal(rule),
        Optional.empty(),
        sent,
        Step.BODY,
        Change.ofBody(body -> copy(matter, scenario.request(), body), when::matches));
  }

  private Set<String> fields(Condition when) {
    return operation.body().fields().stream()
        .map(Field::name)
        .filter(name -> when.schema().toString().contains('"' + name + '"'))
        .collect(Collectors.toSet());
  }

  private static void copy(Set<String> names, ObjectNode from, ObjectNode body) {
    for (String name : names) {
      JsonNode value = from.path(name);
      if (value.isMissingNode()) {
        body.remove(name);
      } else {
        body.set(name, value.deepCopy());
      }
    }
  }
}
