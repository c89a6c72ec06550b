package com.konaplate.contracttests;

import com.konaplate.contract.Contract;
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

  static Reproduction of(Contract contract, Target target) {
    return new Reproduction(Masking.of(contract, target.credentials()));
  }

  /** The commands, one on a line. */
  String of(Outcome outcome) {
    Target target = outcome.target();
    ContractCase subject = outcome.contractCase();
    List<String> commands = new ArrayList<>();
    if (target.resettable() && Writes.by(subject)) {
      commands.add(command(target, Target.resetRequest()));
    }
    if (target.stateful()) {
      subject.given().registration().ifPresent(draft -> commands.add(command(target, draft)));
    }
    commands.add(command(target, subject.draft()));
    return masking.command(String.join("\n", commands));
  }

  private static String command(Target target, Draft draft) {
    Request request =
        draft.signed(target.credentials(), Clock.systemUTC(), RandomGenerator.getDefault());
    return command(target, request);
  }

  private static String command(Target target, Request request) {
    return CurlCommand.of(target, request);
  }
}
