package com.konaplate.mock;

import com.konaplate.contract.Constraint;
import com.konaplate.contract.DeclaredError;
import com.konaplate.contract.Operation;
import com.konaplate.contract.Scenario;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** What one access key has exercised: how often each operation, scenario and code. */
final class Exercised {

  private final Map<String, LongAdder> times = new ConcurrentHashMap<>();

  void count(Operation operation, String code) {
    add(operation.id());
    add(codeKey(operation, code));
  }

  void count(Scenario scenario) {
    add(scenarioKey(scenario));
  }

  private void add(String key) {
    times.computeIfAbsent(key, first -> new LongAdder()).increment();
  }

  void reset() {
    times.clear();
  }

  long times(Operation operation) {
    return read(operation.id());
  }

  long times(Operation operation, String code) {
    return read(codeKey(operation, code));
  }

  long times(Scenario scenario) {
    return read(scenarioKey(scenario));
  }

  private long read(String key) {
    LongAdder counted = times.get(key);
    return counted == null ? 0 : counted.sum();
  }

  private static String codeKey(Operation operation, String code) {
    return operation.id() + " " + code;
  }

  private static String scenarioKey(Scenario scenario) {
    return "scenario " + scenario.name();
  }

  /** The codes that this mock can answer: those of scenarios and of limits, in declared order. */
  static List<String> codes(Operation operation) {
    Set<String> reachable = new LinkedHashSet<>();
    operation.scenarios().forEach(scenario -> reachable.add(scenario.code()));
    operation.constraints().stream().map(Constraint::code).forEach(reachable::add);
    Set<String> declared = new LinkedHashSet<>(List.of(operation.successReply().code()));
    operation.errors().all().stream().map(DeclaredError::code).forEach(declared::add);
    declared.retainAll(reachable);
    return List.copyOf(declared);
  }
}
