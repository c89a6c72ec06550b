package com.konaplate.contracttests;

import java.util.Map;

/** The first cell of a row: whether what it is about holds, never told by its colour alone. */
final class HtmlMark {

  private static final Map<String, String> SIGNS =
      Map.of("good", "✓", "bad", "✗", "none", "–", "untried", "·");
  private static final Map<String, String> WORDS =
      Map.of("good", "holds", "bad", "does not hold", "none", "skipped", "untried", "not tried");

  private HtmlMark() {}

  static void write(String mood, Markup page) {
    page.open("td", "class", "mark " + mood);
    page.element("span", SIGNS.getOrDefault(mood, ""), "aria-hidden", "true")
        .element("span", word(mood), "class", "unseen");
    page.close("td");
  }

  static String word(String mood) {
    return WORDS.getOrDefault(mood, "");
  }
}
