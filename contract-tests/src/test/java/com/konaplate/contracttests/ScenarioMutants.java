package com.konaplate.contracttests;

import com.konaplate.contract.Contract;
import com.konaplate.contract.Operation;
import com.konaplate.contract.Rebuilt;
import com.konaplate.contract.Scenario;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Scenarios that are gone, answer as another one does, or come in another order. */
final class ScenarioMutants {

  private final Contract contract;
  private final Operation operation;
  private final List<Mutant> found = new ArrayList<>();

  private ScenarioMutants(Contract contract, Operation operation) {
    this.contract = contract;
    this.operation = operation;
  }

  static List<Mutant> of(Contract contract, Operation operation) {
    ScenarioMutants mutants = new ScenarioMutants(contract, operation);
    List<Scenario> scenarios = operation.scenarios();
    for (int index = 0; index < scenarios.size(); index++) {
      Scenario next = scenarios.get((index + 1) % scenarios.size());
      mutants.visit(scenarios.get(index), next);
      if (index > 0) {
        mutants.swap(scenarios.get(index - 1), scenarios.get(index));
      }
    }
    return mutants.found;
  }

  private void visit(Scenario scenario, Scenario next) {
    found.add(
        Mutant.ofReply(
            "scenarios",
            scenario.key() + " answers as " + next.key(),
            operation,
            sent(scenario),
            reply -> answer(reply, scenario, next)));
    if (isChosenByTheMock(scenario)) {
      gone(scenario);
      Leaves.of(scenario.reply()).forEach((pointer, value) -> falsify(scenario, pointer));
    }
  }

  /** What breaks a limit is answered by the limit. */
  private boolean isChosenByTheMock(Scenario scenario) {
    return operation.body().firstViolation(scenario.request()).isEmpty();
  }

  private static Predicate<ContractCase> sent(Scenario scenario) {
    return c -> c.subject().scenario().filter(scenario::equals).isPresent();
  }

  private static void answer(FalsifyingProxy.Draft reply, Scenario scenario, Scenario other) {
    boolean meant = reply.status == scenario.status() && JsonText.is(reply.body, scenario.reply());
    if (meant) {
      reply.answer(other);
    }
  }

  private void gone(Scenario scenario) {
    if (scenario.when().isPresent()) {
      List<Scenario> left = new ArrayList<>(operation.scenarios());
      left.remove(scenario);
      add("scenarios", scenario.key() + " gone", scenario, left);
    }
  }

  /** One value of the example reply is another one. */
  private void falsify(Scenario scenario, String pointer) {
    ObjectNode reply = scenario.reply().deepCopy();
    JsonNode parent = reply.at(pointer.substring(0, pointer.lastIndexOf('/')));
    JsonNode value = reply.at(pointer);
    ((ObjectNode) parent)
        .set(
            Leaves.name(pointer),
            value.isNumber()
                ? reply.numberNode(value.bigIntegerValue().add(java.math.BigInteger.ONE))
                : reply.stringNode(other(value.asString())));
    List<Scenario> changed =
        operation.scenarios().stream().map(s -> s.equals(scenario) ? with(s, reply) : s).toList();
    add("reply values", scenario.key() + " " + pointer, scenario, changed);
  }

  private static String other(String text) {
    char last = text.charAt(text.length() - 1);
    return text.substring(0, text.length() - 1) + (last == '1' ? '2' : '1');
  }

  private static Scenario with(Scenario scenario, ObjectNode reply) {
    return new Scenario(
        scenario.operation(),
        scenario.key(),
        scenario.title(),
        scenario.when(),
        scenario.given(),
        scenario.request(),
        scenario.status(),
        reply);
  }

  /** Two scenarios that one request can mean change places; of others the order means nothing. */
  private void swap(Scenario one, Scenario other) {
    if (canBothBeMeant(one, other)) {
      List<Scenario> changed = new ArrayList<>(operation.scenarios());
      Collections.swap(changed, changed.indexOf(one), changed.indexOf(other));
      add("order of scenarios", other.key() + " before " + one.key(), one, changed);
    }
  }

  private boolean canBothBeMeant(Scenario one, Scenario other) {
    return one.when().isPresent()
        && other.when().isPresent()
        && isChosenByTheMock(one)
        && isChosenByTheMock(other)
        && (meansBoth(one, other, one, other) || meansBoth(other, one, one, other));
  }

  private static boolean meansBoth(Scenario base, Scenario over, Scenario one, Scenario other) {
    String looksAt = over.when().orElseThrow().schema().toString();
    ObjectNode body = base.request().deepCopy();
    for (Map.Entry<String, JsonNode> member : over.request().properties()) {
      if (looksAt.contains('"' + member.getKey() + '"')) {
        body.set(member.getKey(), member.getValue());
      }
    }
    return one.when().orElseThrow().matches(body) && other.when().orElseThrow().matches(body);
  }

  private void add(String kind, String name, Scenario near, List<Scenario> changed) {
    Contract whole = Rebuilt.contract(contract, Rebuilt.withScenarios(operation, changed));
    boolean order = kind.startsWith("order");
    Predicate<ContractCase> first = order ? c -> c.given().declared() : sent(near);
    found.add(Mutant.ofContract(kind, name, operation, first, whole));
  }
}
