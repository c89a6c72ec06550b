package com.konaplate.contract;

import java.util.List;
import java.util.Optional;

/**
 * The errors a response carries, in order of precedence ({@code x-error-codes}).
 *
 * @param all every entry, the first that applies first
 */
public record DeclaredErrors(List<DeclaredError> all) {

  /** Copies the list. */
  public DeclaredErrors {
    all = List.copyOf(all);
  }

  /** The first entry with that code. */
  public Optional<DeclaredError> withCode(String code) {
    return all.stream().filter(error -> error.code().equals(code)).findFirst();
  }

  /**
   * The entry of that rule.
   *
   * @throws IllegalArgumentException when no entry has the rule
   */
  public DeclaredError withRule(String rule) {
    return all.stream()
        .filter(error -> error.rule().filter(rule::equals).isPresent())
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("the contract declares no rule " + rule));
  }
}
