package com.konaplate.contracttests;

import com.konaplate.contracttests.CaseResult.State;
import java.util.Collection;

/**
 * How many cases ended how.
 *
 * @param passed as the contract says
 * @param failed otherwise
 * @param skipped never sent
 */
record Tally(int passed, int failed, int skipped) {

  static Tally of(Collection<CaseResult> results) {
    return new Tally(
        count(results, State.PASSED), count(results, State.FAILED), count(results, State.SKIPPED));
  }

  private static int count(Collection<CaseResult> results, State state) {
    return (int) results.stream().filter(result -> result.state() == state).count();
  }

  int cases() {
    return passed + failed + skipped;
  }

  int sent() {
    return passed + failed;
  }
}
