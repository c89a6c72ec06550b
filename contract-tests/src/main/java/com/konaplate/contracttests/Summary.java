package com.konaplate.contracttests;

import java.util.List;
import java.util.Locale;

/**
 * What a run found, as text for the console. Commands are not indented: their bodies may go over
 * several lines.
 */
final class Summary {

  private Summary() {}

  /** The text, which ends with the line that counts. */
  static String of(Run run) {
    return Excerpt.harmless(text(run));
  }

  private static String text(Run run) {
    StringBuilder text = new StringBuilder();
    List<Cause> causes = run.causes();
    Reproduction reproduction = Reproduction.of(run);
    for (int i = 0; i < causes.size(); i++) {
      append(i + 1, causes.get(i), reproduction, text);
    }
    run.skipped()
        .forEach((reason, cases) -> text.append(skipped(cases.size(), reason)).append('\n'));
    text.append(SequenceSummary.of(run.sequences()));
    return text.append(new Ledger(run.contract(), run.outcomes()).line(run.target().name()))
        .append(counted(run.tally().skipped(), "skipped"))
        .append(counted(unanswered(run), "failed without a reply"))
        .toString();
  }

  private static String counted(int number, String what) {
    return number == 0 ? "" : ", " + number + " " + what;
  }

  /** The ledger leaves them out, for nothing of the contract was exercised. */
  private static int unanswered(Run run) {
    return (int) run.outcomes().stream().filter(outcome -> outcome.reply().isEmpty()).count();
  }

  private static String skipped(int cases, String reason) {
    return String.format(Locale.ROOT, "skipped %d: %s", cases, reason);
  }

  private static void append(
      int number, Cause cause, Reproduction reproduction, StringBuilder text) {
    text.append(number).append(". ").append(cause.title()).append(cases(cause)).append('\n');
    cause.words().forEach(line -> text.append("   | ").append(line).append('\n'));
    for (Cause.Occurrence example : cause.examples()) {
      text.append("   ").append(example.outcome().contractCase().id()).append('\n');
      example
          .findings()
          .forEach(
              finding -> text.append("     ").append(Excerpt.of(finding.toString())).append('\n'));
      text.append(reproduction.of(example.outcome())).append("\n\n");
    }
  }

  private static String cases(Cause cause) {
    int cases = cause.occurrences().size();
    return String.format(
        Locale.ROOT,
        " (%d %s; %s)",
        cases,
        cases == 1 ? "case" : "cases",
        String.join(", ", cause.operations()));
  }
}
