package com.konaplate.mock;

import java.util.regex.Pattern;

/** Words of a POSIX shell's command line. */
final class ShellWord {

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@%+=:,./-]+");

  private ShellWord() {}

  /** The word as it is: nothing is special between single quotes but the quote itself. */
  static String of(String text) {
    return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
  }
}
