package com.konaplate.server.error;

import com.konaplate.contract.Contract;
import com.konaplate.contract.DeclaredError;
import com.konaplate.contract.DeclaredErrors;
import com.konaplate.contract.Operation;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Refuses to start when the rules of the contract and those of this server are not the same. */
@Component
final class RuleCoverage {

  RuleCoverage(Contract contract) {
    Set<String> declared = declaredBy(contract);
    Set<String> known = Arrays.stream(Rule.values()).map(Rule::word).collect(Collectors.toSet());
    Set<String> unknown = without(declared, known);
    Set<String> undeclared = without(known, declared);
    if (!unknown.isEmpty() || !undeclared.isEmpty()) {
      throw new IllegalStateException(
          "the server does not know the contract's rules %s, the contract does not declare the server's %s"
              .formatted(unknown, undeclared));
    }
  }

  private static Set<String> declaredBy(Contract contract) {
    return Stream.concat(
            Stream.of(contract.outside()), contract.operations().stream().map(Operation::errors))
        .map(DeclaredErrors::all)
        .flatMap(List::stream)
        .map(DeclaredError::rule)
        .flatMap(Optional::stream)
        .collect(Collectors.toSet());
  }

  private static Set<String> without(Set<String> all, Set<String> taken) {
    Set<String> rest = new TreeSet<>(all);
    rest.removeAll(taken);
    return rest;
  }
}
