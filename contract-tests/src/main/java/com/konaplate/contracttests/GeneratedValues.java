package com.konaplate.contracttests;

import com.konaplate.contract.Contract;
import com.konaplate.contract.Scenario;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tells which values of an example reply a platform makes itself. A value is declared when it
 * stands under the same name in the request, in the members that the scenario is given, or in the
 * sandbox project, and has to be answered exactly; every other value, such as the id of a new
 * member, is made on the spot.
 */
final class GeneratedValues {

  private static final String ENVELOPE = "/response/";

  private final JsonNode declaredState;

  GeneratedValues(Contract contract) {
    this.declaredState = contract.document().path("x-given");
  }

  /** Pointers into the scenario's reply. */
  Set<String> of(Scenario scenario, ObjectNode request, List<String> members) {
    Set<String> declared = named(request);
    declared.addAll(named(declaredState.path("project")));
    members.forEach(member -> declared.addAll(named(declaredState.path("members").path(member))));
    return Leaves.of(scenario.reply()).entrySet().stream()
        .filter(leaf -> !leaf.getKey().startsWith(ENVELOPE))
        .filter(leaf -> !declared.contains(named(leaf.getKey(), leaf.getValue())))
        .map(leaf -> leaf.getKey())
        .collect(Collectors.toSet());
  }

  private static Set<String> named(JsonNode tree) {
    Set<String> values = new HashSet<>();
    Leaves.of(tree).forEach((pointer, value) -> values.add(named(pointer, value)));
    return values;
  }

  private static String named(String pointer, JsonNode value) {
    return Leaves.name(pointer) + "=" + value;
  }
}
