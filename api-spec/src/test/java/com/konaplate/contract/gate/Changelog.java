package com.konaplate.contract.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What partners are told of every version ({@code ## 1.2.3} and text below it).
 *
 * @param entries the newest first
 */
record Changelog(List<Entry> entries) {

  private static final String HEADING = "## ";

  /**
   * What is told of one version.
   *
   * @param version as its heading has it
   * @param text what stands below
   */
  record Entry(String version, String text) {}

  static Changelog read(String markdown) {
    List<Entry> entries = new ArrayList<>();
    for (String part : ("\n" + markdown).split("\n" + HEADING, -1)) {
      int end = part.indexOf('\n');
      entries.add(
          end < 0
              ? new Entry(part.strip(), "")
              : new Entry(part.substring(0, end).strip(), part.substring(end).strip()));
    }
    return new Changelog(entries.subList(1, entries.size()));
  }

  /** The entry on top. */
  Optional<Entry> newest() {
    return entries.stream().findFirst();
  }
}
