package com.konaplate.contracttests;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a pause such as {@code 50ms}, {@code 50} (milliseconds) or {@code 2s}. */
final class PauseConverter implements ITypeConverter<Duration> {

  private static final Pattern FORM = Pattern.compile("([0-9]{1,6})(ms|s)?");

  @Override
  public Duration convert(String value) {
    Matcher form = FORM.matcher(value);
    if (!form.matches()) {
      throw new TypeConversionException("'" + value + "' is no pause such as 50ms or 2s");
    }
    long number = Long.parseLong(form.group(1));
    return "s".equals(form.group(2)) ? Duration.ofSeconds(number) : Duration.ofMillis(number);
  }
}
