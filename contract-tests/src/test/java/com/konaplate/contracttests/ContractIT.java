package com.konaplate.contracttests;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/** Holds the mock and the server to every case that follows from the contract. */
@ExtendWith(RealTargets.Provider.class)
@Isolated(RealTargets.WHOLE_CORPUS)
class ContractIT {

  @TestFactory
  Stream<DynamicTest> mockAnswersAsTheContractSays(RealTargets targets) {
    return tests(targets, targets.mock());
  }

  @TestFactory
  Stream<DynamicTest> serverAnswersAsTheContractSays(RealTargets targets) {
    return tests(targets, targets.server());
  }

  private static Stream<DynamicTest> tests(RealTargets targets, Target target) {
    return targets.outcomes(target).values().stream()
        .map(
            outcome ->
                dynamicTest(
                    outcome.contractCase().id(),
                    () -> assertTrue(outcome.passed(), outcome::explanation)));
  }

  @Test
  void serverKeepsStateAndMockDoesNot(RealTargets targets) {
    assertTrue(targets.server().stateful() && !targets.mock().stateful(), targets::serverOutput);
  }
}
