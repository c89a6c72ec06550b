package com.konaplate.mock;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the known name that a misspelt one was meant to be. */
final class NearestName {

  private static final int LONGEST = 64;

  private NearestName() {}

  static Optional<String> of(String name, Collection<String> known) {
    String plain = plain(name);
    return known.stream()
        .filter(candidate -> isNear(plain, plain(candidate)))
        .min(Comparator.comparingInt(candidate -> distance(plain, plain(candidate))));
  }

  /** Case, hyphens and underscores are what is spelt differently most often. */
  private static String plain(String name) {
    String shortened = name.substring(0, Math.min(name.length(), LONGEST));
    return shortened.replaceAll("[-_. ]", "").toLowerCase(Locale.ROOT);
  }

  private static boolean isNear(String name, String known) {
    int shorter = Math.min(name.length(), known.length());
    boolean isPart = shorter >= 4 && (known.endsWith(name) || name.endsWith(known));
    boolean isStart = shorter >= 3 && known.startsWith(name);
    return isPart
        || isStart
        || distance(name, known) <= Math.max(name.length(), known.length()) / 3;
  }

  /** Insertions, deletions and replacements that make one of the other (Levenshtein). */
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int column = 0; column <= other.length(); column++) {
      row[column] = column;
    }
    for (int at = 1; at <= one.length(); at++) {
      nextRow(row, one.charAt(at - 1), other);
    }
    return row[other.length()];
  }

  private static void nextRow(int[] row, char letter, String other) {
    int diagonal = row[0]++;
    for (int column = 1; column <= other.length(); column++) {
      int replaced = diagonal + (letter == other.charAt(column - 1) ? 0 : 1);
      diagonal = row[column];
      row[column] = Math.min(replaced, Math.min(diagonal, row[column - 1]) + 1);
    }
  }
}
