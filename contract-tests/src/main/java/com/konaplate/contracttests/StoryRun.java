package com.konaplate.contracttests;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * A story that is being told to a target, chapter by chapter. It ends early with a step that is not
 * answered with the status and code that it must have, for what follows builds upon it.
 */
final class StoryRun {

  private final Story story;
  private final Given before;
  private final List<Outcome> outcomes = new ArrayList<>();
  private int chapter;
  private boolean lost;
  private ObjectNode registered;

  /** A story beside which others are told. */
  StoryRun(Story story) {
    this(story, Given.NOTHING);
  }

  private StoryRun(Story story, Given before) {
    this.story = story;
    this.before = before;
    this.registered = story.known();
  }

  /** A story that is told alone: where it needs the declared state, that is put back first. */
  static StoryRun alone(Story story) {
    return new StoryRun(story, story.declared().isPresent() ? Given.DECLARED : Given.NOTHING);
  }

  /** Whether there is a chapter left, and the story not lost. */
  boolean goesOn() {
    return !lost && chapter < story.chapters().size();
  }

  /** Carries the requests of the next chapter out. */
  void next(Suite suite) {
    for (StoryStep step : story.chapters().get(chapter)) {
      if (!lost) {
        carryOut(step, suite);
      }
    }
    chapter++;
  }

  private void carryOut(StoryStep step, Suite suite) {
    Given given = outcomes.isEmpty() ? before : Given.NOTHING;
    Outcome outcome = suite.run(step.toCase(story.caseId(outcomes.size()), given, registered));
    outcomes.add(outcome);
    lost = !outcome.isAnsweredInKind();
    if (registered.isEmpty() && step.isRegistration() && !lost) {
      registered = outcome.body().orElse(registered);
    }
  }

  /** The whole story at once. */
  static List<Outcome> of(Story story, Suite suite) {
    StoryRun run = alone(story);
    while (run.goesOn()) {
      run.next(suite);
    }
    return run.outcomes();
  }

  /** What came of the requests so far. */
  List<Outcome> outcomes() {
    return List.copyOf(outcomes);
  }
}
