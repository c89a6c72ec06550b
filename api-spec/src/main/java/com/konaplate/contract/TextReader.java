package com.konaplate.contract;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads texts that stand in both languages: paragraphs with Hangul are the Korean text, the others
 * the English one; in a one-line title {@code /} parts the two.
 */
final class TextReader {

  private static final Pattern HANGUL = Pattern.compile("[\\uAC00-\\uD7A3]");
  private static final Pattern BLANK_LINE = Pattern.compile("\\n\\s*\\n");
  private static final String BETWEEN_TITLES = " / ";

  private TextReader() {}

  static Bilingual description(Cursor owner) {
    Cursor cursor = owner.need("description");
    String[] paragraphs = BLANK_LINE.split(cursor.text().strip());
    return both(cursor, join(paragraphs, false), join(paragraphs, true));
  }

  private static String join(String[] paragraphs, boolean korean) {
    return Arrays.stream(paragraphs)
        .filter(paragraph -> HANGUL.matcher(paragraph).find() == korean)
        .collect(Collectors.joining("\n\n"));
  }

  static Bilingual title(Cursor owner) {
    Cursor cursor = owner.need("summary");
    String title = cursor.text();
    int between = title.indexOf(BETWEEN_TITLES);
    return between < 0
        ? both(cursor, title, "")
        : both(
            cursor,
            title.substring(0, between),
            title.substring(between + BETWEEN_TITLES.length()));
  }

  private static Bilingual both(Cursor cursor, String english, String korean) {
    if (cursor.exists() && (english.isBlank() || !HANGUL.matcher(korean).find())) {
      cursor.defect("has to stand in English and in Korean");
    }
    return new Bilingual(english, korean);
  }
}
