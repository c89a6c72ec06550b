package com.konaplate.contracttests;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Shell commands that repeat a case: the state that it needs first, where the target has any, then
 * the request, signed anew.
 *
 * @param masking keeps the credentials out
 */
record Reproduction(Masking masking) {

  static Reproduction of(Run run) {
    return new Reproduction(Masking.of(run.contract(), run.target().credentials()));
  }

  /** The commands, one after the other. */
  String of(Outcome outcome) {
    Target target = outcome.target();
    ContractCase subject = outcome.contractCase();
    List<String> commands = new ArrayList<>();
    if (subject.family() == Family.STATE) {
      commands.add("# the step alone; its whole sequence: " + Sequence.selection(subject));
    } else if (target.resettable() && Writes.by(subject)) {
      commands.add(CurlCommand.of(target, Target.resetRequest()));
    }
    if (target.stateful()) {
      subject
          .given()
          .registration()
          .ifPresent(draft -> commands.add(command(target, target.taken(draft))));
    }
    commands.add(command(target, subject.draft()));
    return masking.command(String.join("\n", commands));
  }

  private static String command(Target target, Draft draft) {
    return CurlCommand.of(
        target,
        draft.signed(target.credentials(), Clock.systemUTC(), RandomGenerator.getDefault()));
  }
}
