package com.konaplate.contracttests;

import java.util.List;

/**
 * What a run is to send.
 *
 * @param cases the cases, each for itself
 * @param stories the sequences, which are told after them
 */
record Plan(List<ContractCase> cases, List<Story> stories) {

  Plan {
    cases = List.copyOf(cases);
    stories = List.copyOf(stories);
  }

  /** How many cases there are, the steps of the sequences among them. */
  int size() {
    return cases.size() + stories.stream().mapToInt(story -> story.steps().size()).sum();
  }
}
