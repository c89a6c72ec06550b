package com.konaplate.contract.gate;

import java.util.Locale;

/** What a change does to a partner's program, the mildest first. */
enum Impact {
  /** People read other words; no program sees them. */
  WORDING,
  /** Whatever worked still works; there is something new. */
  COMPATIBLE,
  /** Something that worked may not work any more. */
  BREAKING;

  static Impact of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
