package com.konaplate.contracttests;

import com.konaplate.contract.Contract;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Carries cases out one after the other, as far as its permission goes and the target answers. */
final class Runner {

  private final Contract contract;
  private final Suite suite;
  private final Permission permission;
  private final Silence silence;
  private final Clock clock = Clock.systemUTC();

  Runner(Contract contract, Permission permission, Wire wire) {
    this.contract = contract;
    this.permission = permission;
    this.suite = new Suite(contract, permission.target(), wire);
    this.silence =
        new Silence(
            new TargetSearch(contract, permission.target().credentials(), wire),
            permission.target());
  }

  /**
   * Runs the cases.
   *
   * @param selection which they are, in words
   */
  Run run(List<ContractCase> cases, String selection, Progress progress) {
    Instant started = clock.instant();
    Masking masking = Masking.of(contract, permission.target().credentials());
    List<CaseResult> results = new ArrayList<>();
    for (ContractCase contractCase : cases) {
      CaseResult result = result(contractCase, masking);
      results.add(result);
      progress.show(result);
    }
    progress.clear();
    Duration took = Duration.between(started, clock.instant());
    return new Run(contract, permission.target(), selection, started, took, results);
  }

  private CaseResult result(ContractCase contractCase, Masking masking) {
    Optional<String> objection = permission.objection(contractCase).or(silence::objection);
    if (objection.isPresent()) {
      return CaseResult.skipped(contractCase, objection.get());
    }
    Outcome outcome = suite.run(contractCase);
    silence.hear(outcome);
    return CaseResult.of(masking.apply(outcome));
  }
}
