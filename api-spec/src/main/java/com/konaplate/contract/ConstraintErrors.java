package com.konaplate.contract;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Which broken limit gives which code ({@code x-constraint-errors}). */
public final class ConstraintErrors {

  private final Map<Keyword, String> codes;

  ConstraintErrors(Map<Keyword, String> codes) {
    this.codes = new EnumMap<>(Keyword.class);
    this.codes.putAll(codes);
  }

  /** The code of that broken limit. */
  public Optional<String> code(Keyword keyword) {
    return Optional.ofNullable(codes.get(keyword.coded()));
  }

  /** These codes with the given ones in place of the equal keywords'. */
  ConstraintErrors overriddenBy(Map<Keyword, String> own) {
    if (own.isEmpty()) {
      return this;
    }
    ConstraintErrors merged = new ConstraintErrors(codes);
    merged.codes.putAll(own);
    return merged;
  }
}
