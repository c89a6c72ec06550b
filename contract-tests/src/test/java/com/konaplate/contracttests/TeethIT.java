package com.konaplate.contracttests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.konaplate.contract.Contract;
import com.konaplate.contract.Contracts;
import com.konaplate.contract.Operation;
import com.konaplate.contract.Rebuilt;
import com.konaplate.contract.wire.SandboxCredentials;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.LogManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Breaks the contract's promises one at a time: the suite has to notice every one. */
@Tag("teeth")
class TeethIT {

  private static final Contract CONTRACT = Contracts.bundled();
  private static final int THREADS = 2;

  /** A regular expression that narrows a run, for whoever works on one kind. */
  private static final String KINDS = System.getProperty("konaplate.teeth", ".*");

  private static final Teeth TEETH = new Teeth(CONTRACT, cases());

  private static Map<String, List<ContractCase>> cases() {
    Map<String, List<ContractCase>> cases = new LinkedHashMap<>();
    new Corpus(CONTRACT, 0)
        .cases()
        .forEach(
            c -> cases.computeIfAbsent(c.draft().operation().id(), id -> new ArrayList<>()).add(c));
    return cases;
  }

  /** A mock whose contract makes no sense may fail, which is answered and noticed. */
  @BeforeAll
  static void silenceMocks() {
    LogManager.getLogManager().reset();
  }

  @AfterAll
  static void stop() {
    TEETH.close();
  }

  @Test
  void nothingIsWrongWithTheTruth() {
    Operation first = CONTRACT.operations().get(0);
    Contract same = Rebuilt.contract(CONTRACT, Rebuilt.withBody(first, first.body()));
    List<String> alarms = TEETH.falseAlarms(same).stream().map(Outcome::explanation).toList();
    assertEquals("", String.join("\n", alarms));
  }

  @Test
  void everyBrokenPromiseIsNoticed() throws InterruptedException, ExecutionException {
    Score score = new Score();
    Map<Mutant, Future<Boolean>> verdicts = new LinkedHashMap<>();
    ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    try {
      for (Mutant mutant : mutants()) {
        verdicts.put(mutant, pool.submit(() -> isKilled(mutant)));
      }
      for (Map.Entry<Mutant, Future<Boolean>> verdict : verdicts.entrySet()) {
        score.add(verdict.getKey(), verdict.getValue().get());
      }
    } finally {
      pool.shutdownNow();
    }
    System.out.println(score.table());
    assertEquals("", String.join("\n", score.survivors()));
  }

  private static boolean isKilled(Mutant mutant) {
    return mutant.unseen().isEmpty() && TEETH.killerOf(mutant).isPresent();
  }

  private static List<Mutant> mutants() {
    SandboxCredentials keys = SandboxCredentials.of(CONTRACT);
    List<Mutant> mutants = new ArrayList<>();
    for (Operation operation : CONTRACT.operations()) {
      mutants.addAll(ContractMutants.of(CONTRACT, operation));
      mutants.addAll(ScenarioMutants.of(CONTRACT, operation));
      mutants.addAll(ErrorMutants.of(CONTRACT, operation));
      mutants.addAll(WireMutants.of(operation, keys));
      mutants.addAll(LenienceMutants.of(operation));
      mutants.addAll(CarelessnessMutants.of(operation, keys));
      mutants.addAll(StageMutants.of(CONTRACT, operation, keys));
      mutants.addAll(StageMutants.ofEncryptedOnly(CONTRACT, operation, keys));
      mutants.addAll(EncryptionMutants.of(CONTRACT, operation));
    }
    mutants.addAll(StateMutants.of(CONTRACT));
    mutants.addAll(MistakenIdentityMutants.of(CONTRACT));
    mutants.removeIf(mutant -> !mutant.kind().matches(KINDS));
    return mutants;
  }
}
