package com.konaplate.contract;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads the schemas of strings and headers. */
final class TextSchemaReader {

  /** The words that restrict a string. */
  static final Set<String> WORDS = Set.of("minLength", "maxLength", "pattern", "format", "enum");

  private static final Set<String> HEADER_WORDS =
      Set.of("type", "minLength", "maxLength", "pattern", "format", "enum");

  /** Tells tools to hide the value; it restricts nothing. */
  private static final String PASSWORD = "password";

  /** What cannot hold an alternative of the whole pattern: escapes, classes and groups. */
  private static final Pattern ENCLOSED = Pattern.compile("\\\\.|\\[[^]]*]|\\([^()]*\\)");

  /** Flags, possessive quantifiers, and classes and anchors that JavaScript does not have. */
  private static final Pattern JAVA_ALONE =
      Pattern.compile("\\(\\?[^:=!]|[*+?}]\\+|\\\\[pPAZzGhHQERX]|&&");

  private TextSchemaReader() {}

  /** The schema of a header, which is always a string. */
  static TextSchema header(Cursor cursor) {
    if (cursor.exists() && !cursor.need("type").text().equals("string")) {
      cursor.defect("a header is a string");
    }
    return read(cursor.knowing(HEADER_WORDS));
  }

  static TextSchema read(Cursor cursor) {
    Optional<Integer> minLength = cursor.at("minLength").smallInteger();
    Optional<Integer> maxLength = cursor.at("maxLength").smallInteger();
    if (maxLength.isPresent() && minLength.filter(min -> min <= maxLength.get()).isEmpty()) {
      cursor.defect("maxLength needs a minLength that is not above it: a message names both");
    }
    return new TextSchema(
        minLength,
        maxLength,
        pattern(cursor.at("pattern")),
        format(cursor.at("format")),
        cursor.at("enum").texts(),
        sensitivity(cursor.at("x-sensitive")));
  }

  private static Optional<Pattern> pattern(Cursor cursor) {
    String form = cursor.text();
    if (form.isEmpty()) {
      return Optional.empty();
    }
    if (!form.startsWith("^") || !form.endsWith("$") || hasAlternatives(form)) {
      cursor.defect("a pattern has to be anchored as a whole, with ^ and $");
    }
    if (JAVA_ALONE.matcher(form).find()) {
      cursor.defect("this pattern has another meaning outside of Java, or none");
    }
    try {
      return Optional.of(Pattern.compile(form));
    } catch (PatternSyntaxException e) {
      cursor.defect("no regular expression: " + e.getDescription());
      return Optional.empty();
    }
  }

  private static boolean hasAlternatives(String form) {
    String open = form;
    String rest = ENCLOSED.matcher(open).replaceAll("");
    while (!rest.equals(open)) {
      open = rest;
      rest = ENCLOSED.matcher(open).replaceAll("");
    }
    return rest.contains("|");
  }

  private static Optional<CalendarFormat> format(Cursor cursor) {
    String word = cursor.text();
    Optional<CalendarFormat> format = CalendarFormat.of(word);
    if (cursor.exists() && format.isEmpty() && !word.equals(PASSWORD)) {
      cursor.defect("unknown format " + word);
    }
    return format;
  }

  private static Optional<Sensitivity> sensitivity(Cursor cursor) {
    Optional<Sensitivity> kind = cursor.optionalText().flatMap(Sensitivity::of);
    if (cursor.exists() && kind.isEmpty()) {
      cursor.defect("unknown kind " + cursor.text());
    }
    return kind;
  }
}
