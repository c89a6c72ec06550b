package com.konaplate.contracttests;

import com.konaplate.contract.SandboxProject.Member;
import com.konaplate.contract.wire.JsonBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * What becomes of one member: requests in an order that matters.
 *
 * @param name its name
 * @param declared the contract's declared member whom it is told of, in declared state, if it is
 *     one
 * @param chapters the requests; between two chapters the target may be started anew. The first
 *     request that registers somebody makes the member
 */
record Story(String name, Optional<Member> declared, List<List<StoryStep>> chapters) {

  Story {
    chapters = chapters.stream().map(List::copyOf).toList();
  }

  /** What is known of the member before anything is told: the reply to a registration long past. */
  ObjectNode known() {
    ObjectNode known = JsonBody.object();
    declared.ifPresent(member -> known.put(StoryStep.USER_ID, member.userId()));
    return known;
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
      cases.add(step.toCase(caseId(cases.size()), Given.NOTHING, known()));
    }
    return cases;
  }
}
