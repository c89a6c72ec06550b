package com.konaplate.server.error;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.konaplate.contract.Contract;
import org.junit.jupiter.api.Test;

/** The server starts only when it knows the contract's rules, and no others. */
class RuleCoverageTest {

  @Test
  void rulesThatDifferAreNamed() {
    String yaml = Contract.bundled().yaml().replace("rule: user-blocked", "rule: invented");
    Contract contract = Contract.read(yaml, "changed.yaml");

    Exception failure = assertThrows(IllegalStateException.class, () -> new RuleCoverage(contract));

    assertEquals(
        "the server does not know the contract's rules [invented],"
            + " the contract does not declare the server's [user-blocked]",
        failure.getMessage());
  }
}
