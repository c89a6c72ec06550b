package com.konaplate.contracttests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.konaplate.contract.wire.SandboxCredentials;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SilenceTest {

  private static final SandboxCredentials KEYS = SandboxCredentials.of(Runs.CONTRACT);
  private static final String ID = "checkPassword/scenario/user-blocked";

  /** What a target hangs up on says nothing about the cases after it. */
  @Test
  void isNoneAsLongAsAHarmlessRequestIsAnswered() {
    try (RecordingServer server = new RecordingServer("{}")) {
      Target target = new Target("any", server.base(), KEYS, true);
      Silence silence = silence(target);
      hearNothing(silence, target, 2 * Silence.MOST);
      assertEquals(Optional.empty(), silence.objection());
      assertEquals(2, server.asked().size());
    }
  }

  @Test
  void isBrokenByAnyReply() {
    Target target = new Target("any", URI.create("http://127.0.0.1:9"), KEYS, true);
    Silence silence = silence(target);
    hearNothing(silence, target, Silence.MOST - 1);
    silence.hear(Runs.outcome(target, ID));
    hearNothing(silence, target, Silence.MOST - 1);
    assertEquals(Optional.empty(), silence.objection());
  }

  private static Silence silence(Target target) {
    return new Silence(new TargetSearch(Runs.CONTRACT, KEYS, new Wire()), target);
  }

  private static void hearNothing(Silence silence, Target target, int cases) {
    Outcome unanswered = Runs.unanswered(target, ID);
    for (int i = 0; i < cases; i++) {
      silence.hear(unanswered);
    }
  }
}
