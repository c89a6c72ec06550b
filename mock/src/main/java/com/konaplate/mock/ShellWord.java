package com.konaplate.mock;

/** Words of a POSIX shell's command line. */
final class ShellWord {

  private ShellWord() {}

  /** The word as it is: nothing is special between single quotes but the quote itself. */
  static String quoted(String word) {
    return "'" + word.replace("'", "'\\''") + "'";
  }
}
