package com.konaplate.contracttests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.konaplate.contracttests.CaseResult.State;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Tells the state sequences to a running server as the command line does. */
@ExtendWith(RealTargets.Provider.class)
class SequencesIT {

  private static final String LOCK = "lock-and-reset";

  /** Members of this class alone: the server is used by other tests, too. */
  private static final AtomicInteger SALT = new AtomicInteger(1_000);

  private static Run run(Target target, boolean mayWrite) {
    List<Story> stories = new Stories(RealTargets.CONTRACT, SALT.incrementAndGet()).all();
    return Runs.carriedOut(new Plan(List.of(), stories), new Permission(target, mayWrite));
  }

  private static Run run(Target server, Consumer<FalsifyingProxy.Draft> fault) {
    try (FalsifyingProxy proxy = new FalsifyingProxy(server.base(), fault)) {
      return run(new Target("proxy", proxy.base(), server.credentials(), true), true);
    }
  }

  private static long count(Run run, State state) {
    return run.sequences().stream().filter(sequence -> sequence.state() == state).count();
  }

  @Test
  void allHoldOnASandbox(RealTargets targets) {
    Run run = run(targets.server(), true);
    String summary = Summary.of(run);
    assertEquals(run.sequences().size(), count(run, State.PASSED), summary);
    assertTrue(summary.contains("  holds    lock-and-reset, "), summary);
    assertTrue(summary.contains(run.results().size() + " steps of state sequences"), summary);
  }

  /** Members stay where nothing can be reset, and those of another run must not matter. */
  @Test
  void holdAgainWhereNothingCanBeReset(RealTargets targets) {
    Target server = targets.server();
    Target kept = new Target("kept", server.base(), server.credentials(), true, false);
    for (int time = 0; time < 2; time++) {
      Run run = run(kept, true);
      assertTrue(run.passed(), Summary.of(run));
      List<String> left =
          run.sequences().stream()
              .filter(sequence -> sequence.state() == State.SKIPPED)
              .map(Sequence::name)
              .toList();
      assertEquals(List.of("largest-user-id", "blocked", "inactive"), left);
    }
  }

  @Test
  void areLeftOutWithoutLeave(RealTargets targets) {
    Run run = run(targets.server(), false);
    assertEquals(0, run.outcomes().size());
    String summary = Summary.of(run);
    assertTrue(summary.contains("state sequences: 13 left out: " + Permission.WRITES), summary);
  }

  @Test
  void aMemberWhoIsNotLockedIsNoticed(RealTargets targets) {
    Consumer<FalsifyingProxy.Draft> fault =
        reply -> reply.body = reply.body.replace("\"001_069\"", "\"001_045\"");
    Run run = run(targets.server(), fault);
    assertEquals(4, count(run, State.FAILED), Summary.of(run));
    Sequence lock = run.sequences().get(0);
    CaseResult failed = lock.failed().get(0);
    int step = lock.steps().indexOf(failed);
    assertTrue(failed.contractCase().id().endsWith("-checkPassword-attempts-exceeded"));
    assertEquals(step, lock.tally().passed());
    assertEquals(Runner.LOST, lock.reason());
    tellsTheStep(run, failed);
  }

  /** What else is wrong with a registration must not be laid at the door of the steps behind it. */
  @Test
  void aWrongMessageIsAllThatIsFound(RealTargets targets) {
    Consumer<FalsifyingProxy.Draft> fault =
        reply -> reply.body = reply.body.replace("\"Success.\"", "\"Success\"");
    Run run = run(targets.server(), fault);
    assertEquals(run.sequences().size(), count(run, State.FAILED), Summary.of(run));
    Set<String> places =
        run.outcomes().stream()
            .flatMap(outcome -> outcome.findings().stream())
            .map(Finding::place)
            .collect(Collectors.toSet());
    assertEquals(Set.of("/response/description"), places, Summary.of(run));
  }

  private static void tellsTheStep(Run run, CaseResult failed) {
    String name = Sequence.step(failed.contractCase());
    String sent = failed.outcome().orElseThrow().request().body().text();
    String finding = "/response/code: expected \"001_069\", got \"001_045\"";
    String summary = Summary.of(run);
    String lines = "    %s\n      sent %s\n      %s\n".formatted(name, sent, finding);
    assertTrue(summary.contains(lines), summary);
    assertTrue(summary.contains("--allow-writes --only 'state/lock-and-reset/*'"), summary);
    JsonNode json = JsonReport.of(run).path("sequences").path(0);
    assertEquals(LOCK, json.path("name").asString());
    assertEquals("failed", json.path("result").asString());
    JsonNode step = json.path("steps").path(json.path("passed").asInt());
    assertEquals(failed.contractCase().id(), step.path("case").asString());
    assertEquals(sent, step.path("sent").asString());
    assertTrue(JunitXml.of(run).contains("<testsuite name=\"state/lock-and-reset\" tests=\""));
    assertTrue(HtmlReport.of(run).contains("<code>" + name + "</code>"));
  }
}
