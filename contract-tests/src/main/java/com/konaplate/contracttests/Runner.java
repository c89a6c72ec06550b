package com.konaplate.contracttests;

import com.konaplate.contract.Contract;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Carries cases out one after the other, as far as its permission goes and the target answers. */
final class Runner {

  static final String LOST = "builds upon an earlier step of its sequence, which failed";

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
   * Runs the cases and tells the stories.
   *
   * @param selection which they are, in words
   * @param listener is given each result as soon as it is known
   */
  Run run(Plan plan, String selection, Consumer<CaseResult> listener) {
    Instant started = clock.instant();
    Masking masking = Masking.of(contract, permission.target().credentials());
    List<CaseResult> results = new ArrayList<>();
    for (ContractCase contractCase : plan.cases()) {
      CaseResult result = result(contractCase, masking);
      results.add(result);
      listener.accept(result);
    }
    for (Story story : plan.stories()) {
      List<CaseResult> told = results(story, masking);
      results.addAll(told);
      told.forEach(listener);
    }
    Duration took = Duration.between(started, clock.instant());
    return new Run(contract, permission.target(), selection, started, took, results);
  }

  private CaseResult result(ContractCase anywhere, Masking masking) {
    ContractCase contractCase = EncryptionDemand.on(permission.target(), anywhere);
    Optional<String> objection = permission.objection(contractCase).or(silence::objection);
    if (objection.isPresent()) {
      return CaseResult.skipped(contractCase, objection.get());
    }
    Outcome outcome = suite.run(contractCase);
    silence.hear(outcome);
    return CaseResult.of(masking.apply(outcome));
  }

  private List<CaseResult> results(Story story, Masking masking) {
    Optional<String> objection = permission.objection(story).or(silence::objection);
    if (objection.isPresent()) {
      return skipped(story.cases(), objection.get());
    }
    List<Outcome> outcomes = StoryRun.of(story, suite);
    outcomes.forEach(silence::hear);
    List<CaseResult> results = new ArrayList<>();
    outcomes.forEach(outcome -> results.add(CaseResult.of(masking.apply(outcome))));
    List<ContractCase> all = story.cases();
    results.addAll(skipped(all.subList(outcomes.size(), all.size()), LOST));
    return results;
  }

  private static List<CaseResult> skipped(List<ContractCase> cases, String reason) {
    return cases.stream().map(step -> CaseResult.skipped(step, reason)).toList();
  }
}
