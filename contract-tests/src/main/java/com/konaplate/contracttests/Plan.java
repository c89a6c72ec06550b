package com.konaplate.contracttests;

import com.konaplate.contract.Contract;
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

  /**
   * Everything.
   *
   * @param salt makes the members of this run differ from those of other runs, not negative
   */
  static Plan of(Contract contract, long salt) {
    return new Plan(new Corpus(contract, salt).cases(), new Stories(contract, salt).all());
  }

  /** How many cases there are, the steps of the sequences among them. */
  int size() {
    return cases.size() + stories.stream().mapToInt(story -> story.steps().size()).sum();
  }
}
