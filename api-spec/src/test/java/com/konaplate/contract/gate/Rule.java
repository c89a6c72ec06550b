package com.konaplate.contract.gate;

/** How the two sides of one word are compared. */
@FunctionalInterface
interface Rule {

  /** A word that no rule knows could mean anything. */
  Rule UNKNOWN = always(Verdict.breaking("no rule of the gate knows this word"));

  /** What only people read. */
  Rule PROSE = always(Verdict.wording("read by people, seen by no program"));

  void apply(Pair place);

  /** Whatever happens to it is judged alike. */
  static Rule always(Verdict verdict) {
    return place -> place.judge(verdict);
  }

  /** Judged at every value below that changed. */
  static Rule values(Verdict verdict) {
    return place -> place.leaves(leaf -> leaf.judge(verdict));
  }

  /** Judged by whether it comes, goes or changes. */
  static Rule presence(Verdict added, Verdict removed, Verdict changed) {
    return place -> place.judge(place.isNew() ? added : place.isGone() ? removed : changed);
  }
}
