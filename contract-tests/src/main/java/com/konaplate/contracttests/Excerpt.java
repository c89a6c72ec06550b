package com.konaplate.contracttests;

/** Shows text of a target where people read it: not more than helps, and nothing that acts. */
final class Excerpt {

  private static final int MOST = 2000;

  private Excerpt() {}

  /** The start of the text. */
  static String of(String text) {
    return of(text, MOST);
  }

  /** The start of the text, that many characters at most. */
  static String of(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most) + " … (" + text.length() + ")";
  }

  /** The text without what would steer a terminal. */
  static String harmless(String text) {
    return text.replaceAll("[\\p{Cc}\\p{Cf}&&[^\\n]]", "\uFFFD");
  }

  /** Controls, halves of pairs, and marks that turn the direction of what follows. */
  static boolean isHidden(int character) {
    int type = Character.getType(character);
    return Character.isISOControl(character)
        || type == Character.SURROGATE
        || type == Character.FORMAT;
  }
}
