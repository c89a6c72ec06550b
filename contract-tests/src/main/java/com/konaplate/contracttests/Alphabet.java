package com.konaplate.contracttests;

import java.util.List;
import java.util.Locale;

/** Characters of one, three and four bytes; those of four bytes are two chars in Java. */
enum Alphabet {
  /** Tabulator to carriage return, all of them blanks to whoever trims. */
  BLANK('\t', 5),
  /** a to z. */
  ASCII('a', 26),
  /** Korean syllables. */
  HANGUL(0xAC00, 11172),
  /** Faces beyond the basic plane, each two UTF-16 units. */
  EMOJI(0x1F600, 80);

  /** Those that every text is tried in. */
  static final List<Alphabet> OF_LETTERS = List.of(ASCII, HANGUL, EMOJI);

  private final int first;
  private final int size;

  Alphabet(int first, int size) {
    this.first = first;
    this.size = size;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * A text.
   *
   * @param length number of code points
   * @param seed gives different texts for different numbers, as far as the length allows
   */
  String text(int length, long seed) {
    StringBuilder text = new StringBuilder();
    long rest = seed;
    for (int index = 0; index < length; index++) {
      text.appendCodePoint(first + (int) (rest % size));
      rest /= size;
    }
    return text.toString();
  }
}
