package com.konaplate.contracttests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.konaplate.contract.Contracts;
import java.util.List;
import org.junit.jupiter.api.Test;

class AssumptionLedgerTest {

  @Test
  void namesTheAssumptionThatNoCaseTries() {
    List<String> missing =
        new AssumptionLedger(Contracts.bundled(), List.of("a/encryption/to-the-wrong-key"))
            .missing();
    assertTrue(
        missing.contains("assumption undecryptable: no case */encryption/no-jwe"),
        missing::toString);
    assertTrue(
        missing.stream().noneMatch(line -> line.contains("to-the-wrong-key")), missing::toString);
  }
}
