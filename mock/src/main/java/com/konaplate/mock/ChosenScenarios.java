package com.konaplate.mock;

import com.konaplate.contract.Scenario;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the filter found a request to select, for the stubs that are looked up next, by the same
 * thread: they need not parse the body again.
 */
final class ChosenScenarios {

  private final ThreadLocal<@Nullable Choice> latest = new ThreadLocal<>();

  private record Choice(byte[] body, String scenario) {}

  void leave(byte[] body, Scenario scenario) {
    latest.set(new Choice(body, scenario.name()));
  }

  /** The name of the scenario that was left for that body, once. */
  Optional<String> take(byte[] body) {
    Choice choice = latest.get();
    latest.remove();
    return choice != null && Arrays.equals(choice.body, body)
        ? Optional.of(choice.scenario)
        : Optional.empty();
  }
}
