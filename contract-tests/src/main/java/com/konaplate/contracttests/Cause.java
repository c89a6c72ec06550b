package com.konaplate.contracttests;

import java.util.List;

/**
 * What several findings have in common and so probably come from.
 *
 * @param title what is wrong, in one line
 * @param words what the contract says of it, line by line, Markdown; empty where it is obvious
 * @param occurrences where it shows
 */
record Cause(String title, List<String> words, List<Occurrence> occurrences) {

  private static final int SHOWN = 3;

  Cause {
    words = List.copyOf(words);
    occurrences = List.copyOf(occurrences);
  }

  /**
   * One case in which the cause shows.
   *
   * @param outcome the case's outcome
   * @param findings those of its findings that the cause explains
   */
  record Occurrence(Outcome outcome, List<Finding> findings) {

    /** Whose operation it is. */
    String operation() {
      return outcome.contractCase().draft().operation().id();
    }
  }

  /** The operations in which it shows. */
  List<String> operations() {
    return occurrences.stream().map(Occurrence::operation).distinct().toList();
  }

  /** A few cases that show it, of as many operations as possible. */
  List<Occurrence> examples() {
    List<Occurrence> first =
        operations().stream()
            .map(id -> occurrences.stream().filter(o -> o.operation().equals(id)).findFirst())
            .flatMap(java.util.Optional::stream)
            .toList();
    return java.util.stream.Stream.concat(first.stream(), occurrences.stream())
        .distinct()
        .limit(SHOWN)
        .toList();
  }
}
