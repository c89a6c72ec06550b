package com.konaplate.contracttests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.konaplate.contract.Constraint;
import com.konaplate.contract.Contract;
import com.konaplate.contract.Contracts;
import com.konaplate.contract.Keyword;
import com.konaplate.contract.Operation;
import com.konaplate.contract.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PairCasesTest {

  private static final Contract CONTRACT = Contracts.bundled();

  @Test
  void pairsEveryTwoLimitsOfDifferentPlaces() {
    for (Operation operation : CONTRACT.operations()) {
      Set<Set<String>> pairs = pairs(operation);
      List<String> missing = new ArrayList<>();
      List<Constraint> limits = limits(operation);
      for (Constraint one : limits) {
        limits.stream()
            .filter(other -> areApart(one.place().name(), other.place().name()))
            .filter(other -> !pairs.contains(Set.of(label(one), label(other))))
            .forEach(other -> missing.add(label(one) + "+" + label(other)));
      }
      assertEquals(List.of(), missing, operation.id());
    }
  }

  @Test
  void pairsNothingTwice() {
    for (Operation operation : CONTRACT.operations()) {
      assertEquals(PairCases.of(CONTRACT, operation).size(), pairs(operation).size());
    }
  }

  @Test
  void pairsRulesWithOneAnother() {
    Set<Set<String>> pairs = pairs(CONTRACT.operation("registerUser"));
    assertTrue(pairs.contains(Set.of("login-id-in-use", "already-registered")));
    assertTrue(pairs.contains(Set.of("already-registered", "terms-not-agreed")));
  }

  private static Set<Set<String>> pairs(Operation operation) {
    return PairCases.of(CONTRACT, operation).stream()
        .map(c -> c.id().substring(c.id().indexOf("/pair/") + "/pair/".length()))
        .map(pair -> Set.of(pair.split("\\+(?=[A-Za-z])")))
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** All but the conditional ones, which other values may satisfy. */
  private static List<Constraint> limits(Operation operation) {
    return operation.constraints().stream()
        .filter(limit -> limit.place().kind() != Place.Kind.PART)
        .filter(limit -> limit.keyword() != Keyword.REQUIRED_WHEN)
        .filter(limit -> limit.keyword() != Keyword.CREDENTIAL)
        .toList();
  }

  private static String label(Constraint limit) {
    return limit.place().name() + "-" + limit.keyword().word();
  }

  private static boolean areApart(String one, String other) {
    return !one.startsWith(other) && !other.startsWith(one);
  }
}
