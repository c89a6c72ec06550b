package com.konaplate.contracttests;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/**
 * Notices that a target is gone: several cases in a row get no reply, and neither does a harmless
 * request. Without it each case that is left would wait for its reply.
 */
final class Silence {

  static final int MOST = 5;

  private final TargetSearch search;
  private final Target target;
  private int unanswered;
  private boolean gone;

  Silence(TargetSearch search, Target target) {
    this.search = search;
    this.target = target;
  }

  /** Takes notice of what became of a case. */
  void hear(Outcome outcome) {
    unanswered = outcome.reply().isPresent() ? 0 : unanswered + 1;
    if (unanswered == MOST) {
      unanswered = 0;
      gone = !answers();
    }
  }

  /** Some targets hang up on what they do not like, which is no reason to stop. */
  private boolean answers() {
    try {
      search.knock(target.base());
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Why no more may be sent, or nothing. */
  Optional<String> objection() {
    return gone
        ? Optional.of(
            String.format(
                Locale.ROOT,
                "not run, for the target stopped answering: no reply to %d cases in a row",
                MOST))
        : Optional.empty();
  }
}
