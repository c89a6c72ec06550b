package com.konaplate.contracttests;

import java.util.List;
import java.util.Locale;

/**
 * What became of the state sequences, as text for the console: a line for each, and what failed.
 */
final class SequenceSummary {

  /** What the command line cannot do to a target. */
  static final String NO_RESTARTS = "told without restarts of the target between their steps";

  private SequenceSummary() {}

  /** Nothing when none was asked for. */
  static String of(List<Sequence> sequences) {
    if (sequences.isEmpty()) {
      return "";
    }
    String reason = sequences.get(0).reason();
    if (sequences.stream().allMatch(s -> s.tally().sent() == 0 && s.reason().equals(reason))) {
      return "state sequences: %d left out: %s\n".formatted(sequences.size(), reason);
    }
    StringBuilder text = new StringBuilder("state sequences, " + NO_RESTARTS + "\n");
    sequences.forEach(sequence -> append(sequence, text));
    return text.toString();
  }

  private static void append(Sequence sequence, StringBuilder text) {
    text.append(String.format(Locale.ROOT, "  %-8s %s, ", word(sequence), sequence.name()));
    text.append(steps(sequence)).append('\n');
    for (CaseResult step : sequence.failed()) {
      text.append("    ").append(Sequence.step(step.contractCase())).append('\n');
      step.outcome().ifPresent(outcome -> append(outcome, text));
    }
  }

  private static void append(Outcome outcome, StringBuilder text) {
    text.append("      sent ").append(Excerpt.of(outcome.request().body().text())).append('\n');
    for (Finding finding : outcome.findings()) {
      text.append("      ").append(Excerpt.of(finding.toString())).append('\n');
    }
  }

  private static String word(Sequence sequence) {
    return switch (sequence.state()) {
      case PASSED -> "holds";
      case FAILED -> "FAILS";
      case SKIPPED -> "left out";
    };
  }

  private static String steps(Sequence sequence) {
    Tally tally = sequence.tally();
    int steps = tally.cases();
    return switch (sequence.state()) {
      case PASSED -> steps + " steps";
      case FAILED ->
          "%d of %d steps sent, %d failed".formatted(tally.sent(), steps, tally.failed());
      case SKIPPED -> "%d of %d steps sent: %s".formatted(tally.sent(), steps, sequence.reason());
    };
  }
}
