package com.konaplate.contracttests;

import com.konaplate.contracttests.CaseResult.State;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What became of one story in a run.
 *
 * @param name the story's name
 * @param steps its steps in their order
 */
record Sequence(String name, List<CaseResult> steps) {

  Sequence {
    steps = List.copyOf(steps);
  }

  /** Those among the results. */
  static List<Sequence> of(List<CaseResult> results) {
    Map<String, List<CaseResult>> byName =
        results.stream()
            .filter(Sequence::isStep)
            .collect(
                Collectors.groupingBy(
                    r -> CaseId.topic(r.contractCase()), LinkedHashMap::new, Collectors.toList()));
    List<Sequence> sequences = new ArrayList<>();
    byName.forEach((name, steps) -> sequences.add(new Sequence(name, steps)));
    return sequences;
  }

  static boolean isStep(CaseResult result) {
    return result.contractCase().family() == Family.STATE;
  }

  /** One failure decides; what was not told to its end proves nothing. */
  State state() {
    if (steps.stream().anyMatch(step -> step.state() == State.FAILED)) {
      return State.FAILED;
    }
    return steps.stream().allMatch(step -> step.state() == State.PASSED)
        ? State.PASSED
        : State.SKIPPED;
  }

  Tally tally() {
    return Tally.of(steps);
  }

  /** Why its last step was not told, empty when it was. */
  String reason() {
    return steps.get(steps.size() - 1).reason();
  }

  /** The steps that were not answered as they must be. */
  List<CaseResult> failed() {
    return steps.stream().filter(step -> step.state() == State.FAILED).toList();
  }

  /** The selection that tells it again, whole. */
  static String selection(ContractCase step) {
    return "--allow-writes --only 'state/%s/*'".formatted(CaseId.topic(step));
  }

  /** What a step is called within its sequence, such as {@code 03-checkPassword-success}. */
  static String step(ContractCase step) {
    return step.id().substring(step.id().lastIndexOf('/') + 1);
  }
}
