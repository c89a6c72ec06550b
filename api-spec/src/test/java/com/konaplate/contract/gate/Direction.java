package com.konaplate.contract.gate;

/** Which way a value travels decides whom a narrower or wider limit hurts. */
enum Direction {
  /** From the partner. */
  REQUEST(
      Verdict.breaking("a request that was accepted is refused"),
      Verdict.compatible("every request that was accepted still is")),
  /** To the partner. */
  RESPONSE(
      Verdict.compatible("every reply stays within what was promised"),
      Verdict.breaking("a reply may hold what was promised never to come")),
  /** Both ways. */
  BOTH(REQUEST.narrowed, RESPONSE.widened);

  private final Verdict narrowed;
  private final Verdict widened;

  Direction(Verdict narrowed, Verdict widened) {
    this.narrowed = narrowed;
    this.widened = widened;
  }

  /** Fewer values are allowed than before. */
  Verdict narrowed() {
    return narrowed;
  }

  /** More values are allowed than before. */
  Verdict widened() {
    return widened;
  }
}
