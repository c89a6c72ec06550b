package com.konaplate.contracttests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.konaplate.contract.wire.SandboxCredentials;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("a port that it freed must stay free")
class RunnerTest {

  private static final int CASES = 12;

  private static Run run(URI base) {
    Target target = new Target("any", base, SandboxCredentials.of(Runs.CONTRACT), false);
    Plan plan = new Plan(Runs.cases().subList(0, CASES), List.of());
    return Runs.carriedOut(plan, new Permission(target, false));
  }

  @Test
  void stopsWhenTheTargetIsGone() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    Run run = run(URI.create("http://127.0.0.1:" + port));
    assertEquals(new Tally(0, Silence.MOST, CASES - Silence.MOST), run.tally());
    assertFalse(run.passed());
    String summary = Summary.of(run);
    assertTrue(summary.contains("skipped 7: not run, for the target stopped answering"), summary);
  }

  @Test
  void sendsAllToATargetThatAnswers() {
    try (RecordingServer server = new RecordingServer("no contract")) {
      assertEquals(0, run(server.base()).tally().skipped());
    }
  }
}
