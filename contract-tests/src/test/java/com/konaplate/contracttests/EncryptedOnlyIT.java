package com.konaplate.contracttests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.konaplate.contract.RequestEncryption;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Runs the suite against a mock and a server that require encryption where the contract marks it:
 * that is found out, and what is refused for it is expected.
 */
@Execution(ExecutionMode.CONCURRENT)
class EncryptedOnlyIT {

  /** Those that tell whether plain requests are taken; the self-test sends all of them. */
  private final List<ContractCase> cases =
      Runs.cases().stream()
          .filter(c -> c.subject().scenario().isPresent() || c.id().contains("/loginId/"))
          .toList();

  private List<Outcome> run(Target target) {
    assertTrue(target.encryptedOnly());
    Suite suite = new Suite(RealTargets.CONTRACT, target, new Wire());
    return new ArrayList<>(new ParallelSuite(suite, 2).run(cases).values());
  }

  @Test
  void mockRefusesWhatIsPlainAndEncryptable() throws IOException {
    try (ProcessTarget process = ProcessTarget.mock("--encryption", "required")) {
      List<Outcome> outcomes = run(RealTargets.target("mock", process));
      assertEquals("", Runs.explanations(outcomes));
      for (RequestEncryption mark : RequestEncryption.values()) {
        boolean carriedOut =
            outcomes.stream()
                .map(Outcome::contractCase)
                .filter(c -> c.draft().operation().encryption() == mark)
                .anyMatch(c -> !c.draft().encrypted() && c.expected().isSuccess());
        assertEquals(mark == RequestEncryption.ACCEPTED, carriedOut, mark.word());
      }
    }
  }

  @Test
  void serverDoesAndIsToldTheStoriesEncrypted(@TempDir Path data) throws IOException {
    try (ProcessTarget process = ArchivedServer.start(data, "-Dkonaplate.encryption=required")) {
      Target server = RealTargets.target("server", process);
      List<Outcome> outcomes = run(server);
      Suite suite = new Suite(RealTargets.CONTRACT, server, new Wire());
      new Stories(RealTargets.CONTRACT, 2)
          .all()
          .forEach(story -> outcomes.addAll(StoryRun.of(story, suite)));
      assertEquals("", Runs.explanations(outcomes));
    }
  }
}
