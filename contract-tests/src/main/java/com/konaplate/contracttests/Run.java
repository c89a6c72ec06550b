package com.konaplate.contracttests;

import com.konaplate.contract.Contract;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One run of the suite against one target.
 *
 * @param contract what the target was held to
 * @param target the target
 * @param selection which cases were asked for, in words; empty for all
 * @param started when
 * @param took how long
 * @param results one for each case, in the order of the contract
 */
record Run(
    Contract contract,
    Target target,
    String selection,
    Instant started,
    Duration took,
    List<CaseResult> results) {

  Run {
    results = List.copyOf(results);
  }

  /** What came of the cases that were sent. */
  List<Outcome> outcomes() {
    return results.stream().map(CaseResult::outcome).flatMap(Optional::stream).toList();
  }

  Tally tally() {
    return Tally.of(results);
  }

  /** Whether nothing failed. */
  boolean passed() {
    return tally().failed() == 0;
  }

  /** The findings by what they come from, the most frequent first. */
  List<Cause> causes() {
    return Causes.of(contract, outcomes());
  }

  /** The stories that were told, or left out. */
  List<Sequence> sequences() {
    return Sequence.of(results);
  }

  /** The results of the operations that were asked for, but for the steps of stories. */
  Map<String, List<CaseResult>> byOperation() {
    return results.stream()
        .filter(result -> !Sequence.isStep(result))
        .collect(
            Collectors.groupingBy(CaseResult::operation, LinkedHashMap::new, Collectors.toList()));
  }

  /** The cases that were not sent, by the reason. */
  Map<String, List<CaseResult>> skipped() {
    return results.stream()
        .filter(result -> result.state() == CaseResult.State.SKIPPED)
        .collect(
            Collectors.groupingBy(CaseResult::reason, LinkedHashMap::new, Collectors.toList()));
  }
}
