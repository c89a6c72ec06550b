package com.konaplate.contract.gate;

/**
 * How one kind of change is judged.
 *
 * @param impact what it does to partners
 * @param why the reason, one clause
 */
record Verdict(Impact impact, String why) {

  static Verdict breaking(String why) {
    return new Verdict(Impact.BREAKING, why);
  }

  static Verdict compatible(String why) {
    return new Verdict(Impact.COMPATIBLE, why);
  }

  static Verdict wording(String why) {
    return new Verdict(Impact.WORDING, why);
  }
}
