package com.konaplate.contract.gate;

/** Judgements of words that stand at several kinds of places. */
final class Judgements {

  /** {@code x-constraint-errors}. */
  static final Rule CODES_OF_LIMITS =
      Rule.values(Verdict.breaking("a broken limit is answered with another code"));

  /** {@code x-sensitive}. */
  static final Rule SECRECY =
      Rule.presence(
          Verdict.compatible("one value more is kept out of logs"),
          Verdict.breaking("the promise to keep the value out of logs is taken back"),
          Verdict.compatible("the value is still kept out of logs"));

  /** {@code deprecated}. */
  static final Rule DEPRECATION =
      Rule.always(Verdict.compatible("an announcement; it still works"));

  /** Examples, which are the vendor's test data. */
  static final Rule TEST_DATA =
      Rule.values(Verdict.breaking("partners' tests rely on the test data as published"));

  private Judgements() {}
}
