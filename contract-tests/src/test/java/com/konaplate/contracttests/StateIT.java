package com.konaplate.contracttests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.konaplate.contract.wire.SandboxCredentials;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Tells all stories to a server that is killed or stopped between their chapters. */
@Execution(ExecutionMode.CONCURRENT)
class StateIT {

  private final List<StoryRun> stories =
      new Stories(RealTargets.CONTRACT, 1).all().stream().map(StoryRun::new).toList();

  @Test
  void serverRemembersEveryChapterAfterARestart(@TempDir Path data) {
    int starts = 0;
    while (stories.stream().anyMatch(StoryRun::goesOn)) {
      try (ProcessTarget process = ArchivedServer.start(data)) {
        Suite suite = new Suite(RealTargets.CONTRACT, target(process), new Wire());
        stories.stream().filter(StoryRun::goesOn).forEach(story -> story.next(suite));
        if (starts % 2 == 0) {
          process.kill();
        }
      }
      starts++;
    }
    List<Outcome> outcomes = stories.stream().flatMap(s -> s.outcomes().stream()).toList();
    LedgerFile.write(
        LedgerFile.Line.STATE,
        "%d state sequences told to the server across %d restarts: %d requests, %d failed"
            .formatted(stories.size(), starts - 1, outcomes.size(), failed(outcomes).size()));
    assertEquals("", Runs.explanations(outcomes));
  }

  private static List<Outcome> failed(List<Outcome> outcomes) {
    return outcomes.stream().filter(outcome -> !outcome.passed()).toList();
  }

  /** Not looked for as other targets are: that would put the declared state back. */
  private static Target target(ProcessTarget process) {
    SandboxCredentials credentials = SandboxCredentials.of(RealTargets.CONTRACT);
    return new Target("server", process.base(), credentials, true);
  }
}
