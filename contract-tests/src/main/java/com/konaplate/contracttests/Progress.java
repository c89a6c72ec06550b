package com.konaplate.contracttests;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * Tells how far a run is: on a terminal in one line that changes, elsewhere in a line for each
 * tenth.
 */
final class Progress {

  private static final Duration SHOWN_FOR = Duration.ofMillis(100);
  private static final int TENTHS = 10;
  private static final int BAR = 20;

  private final PrintWriter out;
  private final int total;
  private final boolean terminal;
  private final Clock clock;
  private final Instant started;
  private Instant shown = Instant.MIN;
  private int done;
  private int failed;

  /**
   * Starts with nothing done.
   *
   * @param total how many cases there are
   * @param terminal whether what is written can be overwritten
   */
  Progress(PrintWriter out, int total, boolean terminal, Clock clock) {
    this.out = out;
    this.total = total;
    this.terminal = terminal;
    this.clock = clock;
    this.started = clock.instant();
  }

  void show(CaseResult result) {
    done++;
    failed += result.state() == CaseResult.State.FAILED ? 1 : 0;
    Instant now = clock.instant();
    if (terminal && (done == total || shown.plus(SHOWN_FOR).isBefore(now))) {
      shown = now;
      out.print("\r\u001B[K" + bar() + " " + line(now));
    } else if (!terminal && done * TENTHS / total > (done - 1) * TENTHS / total) {
      out.println(line(now));
    }
    out.flush();
  }

  private String bar() {
    int full = done * BAR / total;
    return "[" + "#".repeat(full) + " ".repeat(BAR - full) + "]";
  }

  private String line(Instant now) {
    long millis = Math.max(1, Duration.between(started, now).toMillis());
    long left = millis * (total - done) / done / 1000;
    return String.format(
        Locale.ROOT,
        "%d of %d, %d/s, %d s left, %d failed",
        done,
        total,
        done * 1000L / millis,
        left,
        failed);
  }

  void clear() {
    if (terminal) {
      out.print("\r\u001B[K");
      out.flush();
    }
  }
}
