package com.konaplate.contract.gate;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A version of the contract: {@code major.minor.patch}. */
record Version(int major, int minor, int patch) implements Comparable<Version> {

  private static final Pattern FORM =
      Pattern.compile("(0|[1-9]\\d*)\\.(0|[1-9]\\d*)\\.(0|[1-9]\\d*)");

  /**
   * Reads a version.
   *
   * @throws IllegalArgumentException when it has another form
   */
  static Version of(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException("a version has the form 1.2.3, not '" + text + "'");
    }
    return new Version(part(form, 1), part(form, 2), part(form, 3));
  }

  private static int part(Matcher form, int group) {
    return Integer.parseInt(form.group(group));
  }

  /** The least version that tells partners of such a change. */
  Version after(Impact impact) {
    return switch (impact) {
      case BREAKING -> new Version(major + 1, 0, 0);
      case COMPATIBLE -> new Version(major, minor + 1, 0);
      case WORDING -> new Version(major, minor, patch + 1);
    };
  }

  @Override
  public int compareTo(Version other) {
    return Comparator.comparingInt(Version::major)
        .thenComparingInt(Version::minor)
        .thenComparingInt(Version::patch)
        .compare(this, other);
  }

  @Override
  public String toString() {
    return major + "." + minor + "." + patch;
  }
}
