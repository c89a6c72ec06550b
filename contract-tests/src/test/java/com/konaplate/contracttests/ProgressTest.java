package com.konaplate.contracttests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ProgressTest {

  private static final int CASES = 40;
  private static final String ID = "registerUser/method/GET";

  private final StringWriter text = new StringWriter();
  private Instant now = Instant.EPOCH;

  /** Half a second a case, of which the last fails. */
  private void run(boolean terminal) {
    InstantSource source = () -> now;
    Clock clock = source.withZone(ZoneOffset.UTC);
    Progress progress = new Progress(new PrintWriter(text), CASES, terminal, clock);
    for (int i = 1; i <= CASES; i++) {
      now = now.plusMillis(500);
      Finding[] findings = i < CASES ? new Finding[0] : new Finding[] {new Finding("a", "b", "c")};
      progress.show(CaseResult.of(Runs.outcome(Runs.sandbox(), ID, findings)));
    }
    progress.clear();
  }

  @Test
  void isALineForEachTenthWhereNobodyWatches() {
    run(false);
    assertEquals(10, text.toString().lines().count());
    assertTrue(text.toString().startsWith("4 of 40, 2/s, 18 s left, 0 failed\n"), text::toString);
    assertTrue(text.toString().endsWith("40 of 40, 2/s, 0 s left, 1 failed\n"), text::toString);
  }

  @Test
  void isOneLineOnATerminalAndLeavesNothing() {
    run(true);
    String end = "[####################] 40 of 40, 2/s, 0 s left, 1 failed\r\u001B[K";
    assertTrue(text.toString().endsWith(end), text::toString);
    assertTrue(
        text.toString().contains("\r\u001B[K[##########          ] 20 of 40"), text::toString);
    assertEquals(-1, text.toString().indexOf('\n'));
  }
}
