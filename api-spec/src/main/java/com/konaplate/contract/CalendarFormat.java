package com.konaplate.contract;

import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The date and time formats of the contract ({@code format}); what they name has to exist. */
public enum CalendarFormat {
  /** A date such as 20000229. */
  DATE("yyyyMMdd", "uuuuMMdd"),
  /** A date with a two-digit year such as 311231. */
  SHORT_DATE("yyMMdd", "uuMMdd"),
  /** A date and time such as 20261120093000; whatever follows the 14 digits is free. */
  DATE_TIME("yyyyMMddHHmmss", "uuuuMMddHHmmss");

  private final String word;
  private final DateTimeFormatter formatter;

  CalendarFormat(String word, String pattern) {
    this.word = word;
    this.formatter =
        DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
  }

  /** The format as the contract writes it. */
  public String word() {
    return word;
  }

  /** The format that the contract writes so. */
  public static Optional<CalendarFormat> of(String word) {
    return Arrays.stream(values()).filter(format -> format.word.equals(word)).findFirst();
  }

  /** Whether the text names a date or time that exists. */
  public boolean matches(String text) {
    if (text.length() < word.length()) {
      return false;
    }
    try {
      TemporalAccessor time = formatter.parse(text.substring(0, word.length()));
      return time.get(ChronoField.YEAR) > 0;
    } catch (DateTimeException impossible) {
      return false;
    }
  }
}
