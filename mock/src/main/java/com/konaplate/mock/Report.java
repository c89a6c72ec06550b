package com.konaplate.mock;

import com.konaplate.contract.Contract;
import com.konaplate.contract.Operation;
import com.konaplate.contract.Scenario;
import com.konaplate.contract.wire.JsonBody;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which operations, scenarios and codes each access key has exercised, and which are missing: what
 * a partner shows before going live.
 */
final class Report {

  private final Contract contract;
  private final Map<String, Exercised> byAccessKey;
  private final Map<String, List<String>> codes;

  Report(Contract contract, List<String> accessKeys) {
    this.contract = contract;
    this.byAccessKey =
        accessKeys.stream().collect(Collectors.toUnmodifiableMap(k -> k, k -> new Exercised()));
    this.codes =
        contract.operations().stream()
            .collect(Collectors.toUnmodifiableMap(Operation::id, Exercised::codes));
  }

  /** Counts a reply; unknown access keys have no report. */
  void count(String accessKey, Operation operation, String code, Optional<Scenario> scenario) {
    Exercised exercised = byAccessKey.get(accessKey);
    if (exercised != null) {
      exercised.count(operation, code);
      scenario.ifPresent(exercised::count);
    }
  }

  void reset() {
    byAccessKey.values().forEach(Exercised::reset);
  }

  ObjectNode json() {
    ObjectNode report = JsonBody.object();
    report.put("contract", contract.title() + " " + contract.version());
    ArrayNode keys = report.putArray("accessKeys");
    byAccessKey.forEach((key, exercised) -> describe(key, exercised, keys.addObject()));
    return report;
  }

  private void describe(String accessKey, Exercised exercised, ObjectNode out) {
    out.put("accessKey", accessKey);
    List<Operation> operations = contract.operations();
    List<Scenario> scenarios = operations.stream().flatMap(o -> o.scenarios().stream()).toList();
    List<CodeOf> all = operations.stream().flatMap(o -> codesOf(o).stream()).toList();
    summarise(out.putObject("operations"), operations, Operation::id, exercised::times);
    summarise(out.putObject("scenarios"), scenarios, Scenario::name, exercised::times);
    summarise(out.putObject("codes"), all, CodeOf::name, c -> exercised.times(c.owner, c.code));
    ArrayNode details = out.putArray("details");
    operations.forEach(operation -> describe(operation, exercised, details.addObject()));
  }

  private record CodeOf(Operation owner, String code) {

    String name() {
      return owner.id() + " " + code;
    }
  }

  private List<CodeOf> codesOf(Operation operation) {
    return codes.getOrDefault(operation.id(), List.of()).stream()
        .map(code -> new CodeOf(operation, code))
        .toList();
  }

  private static <T> void summarise(
      ObjectNode out, List<T> all, Function<T, String> name, ToLongFunction<T> times) {
    List<T> missing = all.stream().filter(one -> times.applyAsLong(one) == 0).toList();
    out.put("declared", all.size()).put("exercised", all.size() - missing.size());
    ArrayNode names = out.putArray("missing");
    missing.forEach(one -> names.add(name.apply(one)));
  }

  private void describe(Operation operation, Exercised exercised, ObjectNode out) {
    out.put("operation", operation.id()).put("times", exercised.times(operation));
    ArrayNode scenarios = out.putArray("scenarios");
    for (Scenario scenario : operation.scenarios()) {
      scenarios
          .addObject()
          .put("scenario", scenario.key())
          .put("code", scenario.code())
          .put("title", scenario.title().english())
          .put("times", exercised.times(scenario));
    }
    ArrayNode counted = out.putArray("codes");
    for (CodeOf one : codesOf(operation)) {
      long times = exercised.times(operation, one.code());
      counted.addObject().put("code", one.code()).put("times", times);
    }
  }
}
