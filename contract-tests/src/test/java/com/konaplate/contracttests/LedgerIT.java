package com.konaplate.contracttests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/** Counts what was exercised, and fails for whatever the contract declares that was not. */
@ExtendWith(RealTargets.Provider.class)
@Isolated(RealTargets.WHOLE_CORPUS)
class LedgerIT {

  @Test
  void everyDeclarationIsExercisedOnBothTargets(RealTargets targets) {
    Ledger mock = ledger(targets, targets.mock());
    Ledger server = ledger(targets, targets.server());
    LedgerFile.write(LedgerFile.Line.TOTAL, total(mock, server));
    LedgerFile.write(LedgerFile.Line.MOCK, mock.line("mock"));
    LedgerFile.write(LedgerFile.Line.SERVER, server.line("server"));
    LedgerFile.write(LedgerFile.Line.TIME, time(targets));
    assertEquals(List.of(), mock.missing(), "not exercised on the mock");
    assertEquals(List.of(), server.missing(), "not exercised on the server");
  }

  @Test
  void everyAssumptionIsExercised(RealTargets targets) {
    AssumptionLedger assumptions =
        new AssumptionLedger(RealTargets.CONTRACT, targets.outcomes(targets.server()).keySet());
    Ledger server = ledger(targets, targets.server());
    LedgerFile.write(
        LedgerFile.Line.DECLARED,
        "declared = exercised: %d of %d operations, %d of %d codes, %d of %d assumptions; what no request can bring about stands in not-exercised.yaml and assumptions.yaml"
            .formatted(
                server.operations(),
                RealTargets.CONTRACT.operations().size(),
                server.codes(),
                DeclaredCode.of(RealTargets.CONTRACT).size(),
                assumptions.all() - assumptions.untried() - assumptions.missing().size(),
                assumptions.all()));
    assertEquals(List.of(), assumptions.missing());
  }

  private static String time(RealTargets targets) {
    return "the whole corpus took %d s against the mock, %d s against the server"
        .formatted(
            targets.time(targets.mock()).toSeconds(), targets.time(targets.server()).toSeconds());
  }

  private static Ledger ledger(RealTargets targets, Target target) {
    return new Ledger(RealTargets.CONTRACT, targets.outcomes(target).values());
  }

  private static String total(Ledger... ledgers) {
    return "%d scenarios x %d targets = %d exercised plain, %d encrypted; %d limits x %d targets = %d broken"
        .formatted(
            RealTargets.CONTRACT.operations().stream().mapToInt(o -> o.scenarios().size()).sum(),
            ledgers.length,
            Stream.of(ledgers).mapToLong(l -> l.scenarios(Family.SCENARIO)).sum(),
            Stream.of(ledgers).mapToLong(l -> l.scenarios(Family.ENCRYPTED_SCENARIO)).sum(),
            RealTargets.CONTRACT.operations().stream().mapToInt(o -> o.constraints().size()).sum(),
            ledgers.length,
            Stream.of(ledgers).mapToLong(Ledger::limits).sum());
  }
}
