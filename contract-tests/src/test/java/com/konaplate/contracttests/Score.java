package com.konaplate.contracttests;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How many of the broken promises were noticed. */
final class Score {

  private final Map<String, Tally> byKind = new TreeMap<>();
  private final List<String> survivors = new ArrayList<>();
  private final Map<String, Integer> unseen = new TreeMap<>();

  /**
   * How many of one kind.
   *
   * @param killed noticed
   * @param all broken
   */
  private record Tally(int killed, int all) {

    Tally plus(Tally other) {
      return new Tally(killed + other.killed, all + other.all);
    }
  }

  void add(Mutant mutant, boolean killed) {
    if (mutant.unseen().isPresent()) {
      unseen.merge(mutant.kind() + ": " + mutant.unseen().get(), 1, Integer::sum);
      return;
    }
    byKind.merge(mutant.kind(), new Tally(killed ? 1 : 0, 1), Tally::plus);
    if (!killed) {
      survivors.add("survives: " + mutant);
    }
  }

  List<String> survivors() {
    return List.copyOf(survivors);
  }

  /** For people. */
  String table() {
    StringBuilder table = new StringBuilder("broken promises noticed, killed / all\n");
    byKind.forEach((kind, tally) -> table.append(line(kind, tally)));
    table.append(line("total", byKind.values().stream().reduce(new Tally(0, 0), Tally::plus)));
    unseen.forEach(
        (reason, count) -> table.append("not counted, %d of %s%n".formatted(count, reason)));
    survivors.forEach(survivor -> table.append(survivor).append('\n'));
    return table.toString();
  }

  private static String line(String kind, Tally tally) {
    return String.format(Locale.ROOT, "  %-24s %5d / %d%n", kind, tally.killed(), tally.all());
  }
}
