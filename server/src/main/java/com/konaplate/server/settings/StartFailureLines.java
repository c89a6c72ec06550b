package com.konaplate.server.settings;

import java.io.PrintStream;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/**
 * Tells on standard error why the server does not start, in lines for people, whatever the format
 * of the log: whoever starts it stands in front of it.
 */
final class StartFailureLines implements FailureAnalysisReporter {

  @Override
  public void report(FailureAnalysis analysis) {
    PrintStream lines = System.err;
    lines.println("The server does not start. " + analysis.getDescription());
    if (analysis.getAction() != null) {
      lines.println();
      lines.println(analysis.getAction());
    }
  }
}
