package com.konaplate.server.error;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.konaplate.contract.Contract;
import com.konaplate.contract.Contracts;
import org.junit.jupiter.api.Test;

/** The server starts only when it knows the contract's rules, and no others. */
class RuleCoverageTest {

  @Test
  void rulesThatDifferAreNamed() {
    String yaml = Contracts.bundled().yaml().replace("rule: user-blocked", "rule: invented");
    Contract contract = Contracts.read(yaml, "changed.yaml");

    Exception failure = assertThrows(IllegalStateException.class, () -> new RuleCoverage(contract));

    assertEquals(
        "the server does not know the contract's rules [invented],"
            + " the contract does not declare the server's [user-blocked]",
        failure.getMessage());
  }
}
