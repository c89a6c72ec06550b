package com.konaplate.contract.gate;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * All differences between two contracts, each once.
 *
 * @param all the gravest first, then by line
 */
record Changes(List<Change> all) {

  static Changes of(Collection<Change> found) {
    Comparator<Change> gravestFirst = Comparator.comparing(Change::impact).reversed();
    return new Changes(
        found.stream().distinct().sorted(gravestFirst.thenComparing(Change::line)).toList());
  }

  /** What the gravest of them does, nothing when there is none. */
  Optional<Impact> impact() {
    return all.stream().map(Change::impact).max(Comparator.naturalOrder());
  }

  @Override
  public String toString() {
    return all.stream().map(change -> "  " + change + "\n").collect(Collectors.joining());
  }
}
