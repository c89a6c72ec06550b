package com.konaplate.contract;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a value can violate, in the order in which the checks of one value are made. The names are
 * those of the schema keywords, with pseudo-keywords for what JSON Schema has no word for.
 */
public enum Keyword {
  /** The value is absent or null though required. */
  REQUIRED("required"),
  /** A header stands more than once. */
  REPEATED("repeated"),
  /** The JSON type is another. */
  TYPE("type"),
  /** A required string is empty. */
  EMPTY("empty"),
  /** Fewer code points than allowed. */
  MIN_LENGTH("minLength"),
  /** More code points than allowed. */
  MAX_LENGTH("maxLength"),
  /** The form does not match. */
  PATTERN("pattern"),
  /** A date or time that does not exist. */
  FORMAT("format"),
  /** None of the listed values. */
  ENUM("enum"),
  /** Below the smallest number. */
  MINIMUM("minimum"),
  /** Above the largest number. */
  MAXIMUM("maximum"),
  /** A condition makes the value required and it is absent or null; judged after all fields. */
  REQUIRED_WHEN("x-required-when"),
  /** The body is no JSON object. */
  SYNTAX("syntax"),
  /** A key, token or encrypted body that cannot be confirmed. */
  CREDENTIAL("credential");

  private final String word;

  Keyword(String word) {
    this.word = word;
  }

  /** The word as the contract writes it. */
  public String word() {
    return word;
  }

  /** The keyword whose code applies: a conditional requirement answers as a plain one does. */
  Keyword coded() {
    return this == REQUIRED_WHEN ? REQUIRED : this;
  }

  static Optional<Keyword> of(String word) {
    return Arrays.stream(values()).filter(keyword -> keyword.word.equals(word)).findFirst();
  }
}
