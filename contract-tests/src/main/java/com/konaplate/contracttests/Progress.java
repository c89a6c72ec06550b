package com.konaplate.contracttests;

import java.io.PrintWriter;
import picocli.CommandLine;

/** One line that tells how far a run is; on a terminal only. */
final class Progress {

  private static final int STEP = 10;

  private final PrintWriter out;
  private final int total;
  private final boolean terminal = CommandLine.Help.Ansi.AUTO.enabled();

  Progress(PrintWriter out, int total) {
    this.out = out;
    this.total = total;
  }

  void show(int done) {
    if (terminal && done % STEP == 0) {
      out.print("\r" + done + " of " + total);
      out.flush();
    }
  }

  void clear() {
    if (terminal) {
      out.print("\r\u001B[K");
      out.flush();
    }
  }
}
