package com.konaplate.contracttests;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * Runs many cases against one target at once. Those that put the declared state back would take
 * away the others' members: they go first and one by one, operation by operation.
 */
final class ParallelSuite {

  private final Suite suite;
  private final int threads;

  ParallelSuite(Suite suite, int threads) {
    this.suite = suite;
    this.threads = threads;
  }

  /** The outcomes by the cases' ids, in the order of the cases. */
  Map<String, Outcome> run(List<ContractCase> cases) {
    Map<String, Outcome> found = new ConcurrentHashMap<>();
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      for (List<ContractCase> part : byOperation(cases)) {
        part.stream().filter(c -> c.given().declared()).forEach(c -> run(c, found));
        List<Callable<Object>> others =
            part.stream()
                .filter(c -> !c.given().declared())
                .map(c -> Executors.callable(() -> run(c, found)))
                .toList();
        pool.invokeAll(others);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      pool.shutdownNow();
    }
    return inOrder(cases, found);
  }

  private void run(ContractCase contractCase, Map<String, Outcome> found) {
    found.put(contractCase.id(), suite.run(contractCase));
  }

  private static Map<String, Outcome> inOrder(
      List<ContractCase> cases, Map<String, Outcome> found) {
    Map<String, Outcome> ordered = new LinkedHashMap<>();
    for (ContractCase contractCase : cases) {
      String id = contractCase.id();
      ordered.put(id, Objects.requireNonNull(found.get(id), id + " was not carried out"));
    }
    return ordered;
  }

  private static Collection<List<ContractCase>> byOperation(List<ContractCase> cases) {
    return cases.stream()
        .collect(
            Collectors.groupingBy(
                c -> c.draft().operation().id(), LinkedHashMap::new, Collectors.toList()))
        .values();
  }
}
