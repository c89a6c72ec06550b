package com.konaplate.contracttests;

import com.konaplate.contract.wire.JsonBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What becomes of one member: requests in an order that matters.
 *
 * @param name its name
 * @param declared whether the member is one of the contract's declared members, in declared state
 * @param chapters the requests; between two chapters the target may be started anew. The first
 *     request that registers somebody makes the member
 */
record Story(String name, boolean declared, List<List<StoryStep>> chapters) {

  Story {
    chapters = chapters.stream().map(List::copyOf).toList();
  }

  /** All requests, whatever chapter they are in. */
  List<StoryStep> steps() {
    return chapters.stream().flatMap(List::stream).toList();
  }

  /** The id of the case that a step is, counted from 0. */
  String caseId(int step) {
    return String.format(
        Locale.ROOT, "state/%s/%02d-%s", name, step + 1, steps().get(step).label());
  }

  /** The steps as cases of a story that is yet to be told: nobody is registered. */
  List<ContractCase> cases() {
    List<ContractCase> cases = new ArrayList<>();
    for (StoryStep step : steps()) {
      cases.add(step.toCase(caseId(cases.size()), Given.NOTHING, JsonBody.object()));
    }
    return cases;
  }
}
