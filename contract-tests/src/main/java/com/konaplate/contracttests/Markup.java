package com.konaplate.contracttests;

import java.util.Locale;

/** Writes HTML. All text goes through one place that escapes it: replies are hostile. */
final class Markup {

  private final StringBuilder html = new StringBuilder();

  /** Opens an element. */
  Markup open(String tag, String... attributes) {
    html.append('<').append(tag);
    for (int i = 0; i + 1 < attributes.length; i += 2) {
      html.append(' ').append(attributes[i]).append("=\"");
      html.append(escaped(attributes[i + 1])).append('"');
    }
    html.append('>');
    return this;
  }

  Markup close(String tag) {
    html.append("</").append(tag).append(">\n");
    return this;
  }

  /** An element with nothing but text in it. */
  Markup element(String tag, String text, String... attributes) {
    return open(tag, attributes).text(text).close(tag);
  }

  Markup text(String text) {
    html.append(escaped(text));
    return this;
  }

  /** A number with thousands apart. */
  static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** The contract's Markdown, of which it uses but back-ticks. */
  Markup words(String markdown) {
    String[] parts = markdown.split("`", -1);
    for (int i = 0; i < parts.length; i++) {
      boolean code = i % 2 == 1 && i < parts.length - 1;
      html.append(code ? "<code>" + escaped(parts[i]) + "</code>" : escaped(parts[i]));
    }
    return this;
  }

  /** What this suite itself packs: the style and the script. */
  Markup trusted(String source) {
    html.append(source);
    return this;
  }

  private static String escaped(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints().forEach(character -> append(character, safe));
    return safe.toString();
  }

  private static void append(int character, StringBuilder safe) {
    switch (character) {
      case '&' -> safe.append("&amp;");
      case '<' -> safe.append("&lt;");
      case '>' -> safe.append("&gt;");
      case '"' -> safe.append("&quot;");
      case '\'' -> safe.append("&#39;");
      case '\n' -> safe.append('\n');
      default -> safe.appendCodePoint(Excerpt.isHidden(character) ? '\uFFFD' : character);
    }
  }

  @Override
  public String toString() {
    return html.toString();
  }
}
