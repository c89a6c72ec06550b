package com.konaplate.contracttests;

import com.konaplate.contract.wire.JsonBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** A story that is being told to a target, chapter by chapter. */
final class StoryRun {

  private final Story story;
  private final List<Outcome> outcomes = new ArrayList<>();
  private int chapter;
  private ObjectNode registered = JsonBody.object();

  StoryRun(Story story) {
    this.story = story;
  }

  /** Whether there is a chapter left. */
  boolean goesOn() {
    return chapter < story.chapters().size();
  }

  /** Carries the requests of the next chapter out. */
  void next(Suite suite) {
    story.chapters().get(chapter).forEach(step -> carryOut(step, suite));
    chapter++;
  }

  private void carryOut(StoryStep step, Suite suite) {
    String id =
        String.format(
            Locale.ROOT, "state/%s/%02d-%s", story.name(), outcomes.size() + 1, step.label());
    Outcome outcome = suite.run(step.toCase(id, registered));
    if (registered.isEmpty() && step.isRegistration() && outcome.passed()) {
      registered = outcome.body().orElse(registered);
    }
    outcomes.add(outcome);
  }

  /** The whole story at once. */
  static List<Outcome> of(Story story, Suite suite) {
    StoryRun run = new StoryRun(story);
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
