package com.konaplate.contracttests;

import java.util.Comparator;

/**
 * Where a check stands in the contract's one order of checks; the least one answers.
 *
 * @param stage what is judged: the message, the headers, the credentials, and so on
 * @param place the place within it, in documented order
 * @param item the index of an array's item, 0 for all other places
 * @param check the check of that place
 */
record Rank(int stage, int place, int item, int check) implements Comparable<Rank> {

  private static final Comparator<Rank> ORDER =
      Comparator.comparingInt(Rank::stage)
          .thenComparingInt(Rank::place)
          .thenComparingInt(Rank::item)
          .thenComparingInt(Rank::check);

  @Override
  public int compareTo(Rank other) {
    return ORDER.compare(this, other);
  }
}
