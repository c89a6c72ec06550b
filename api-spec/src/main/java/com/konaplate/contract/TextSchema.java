package com.konaplate.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * A JSON string, or the value of a header.
 *
 * @param minLength fewest Unicode code points
 * @param maxLength most Unicode code points
 * @param pattern the form, anchored at both ends
 * @param format a date or time that has to exist
 * @param values the only values allowed, or none for any
 * @param sensitivity why the value must not be logged
 */
public record TextSchema(
    Optional<Integer> minLength,
    Optional<Integer> maxLength,
    Optional<Pattern> pattern,
    Optional<CalendarFormat> format,
    List<String> values,
    Optional<Sensitivity> sensitivity)
    implements Schema {

  @Override
  public Optional<Violation> firstViolation(JsonNode value, Place place, boolean required) {
    if (!value.isString()) {
      return Optional.of(new Violation(place, Keyword.TYPE));
    }
    return firstViolation(value.stringValue(), place, required);
  }

  /** The same for a value that is text already, as that of a header. */
  Optional<Violation> firstViolation(String text, Place place, boolean required) {
    return broken(text, required).map(keyword -> new Violation(place, keyword));
  }

  private Optional<Keyword> broken(String text, boolean required) {
    if (text.isEmpty() && refusesEmpty(required)) {
      return Optional.of(Keyword.EMPTY);
    }
    return brokenLength(text).or(() -> brokenForm(text));
  }

  private Optional<Keyword> brokenLength(String text) {
    int length = text.codePointCount(0, text.length());
    if (minLength.filter(limit -> length < limit).isPresent()) {
      return Optional.of(Keyword.MIN_LENGTH);
    }
    return maxLength.filter(limit -> length > limit).map(limit -> Keyword.MAX_LENGTH);
  }

  private Optional<Keyword> brokenForm(String text) {
    if (pattern.filter(form -> !form.matcher(text).matches()).isPresent()) {
      return Optional.of(Keyword.PATTERN);
    }
    if (format.filter(date -> !date.matches(text)).isPresent()) {
      return Optional.of(Keyword.FORMAT);
    }
    return values.isEmpty() || values.contains(text) ? Optional.empty() : Optional.of(Keyword.ENUM);
  }

  private boolean refusesEmpty(boolean required) {
    return required && minLength.orElse(0) > 0;
  }

  @Override
  public List<Keyword> keywords(boolean required) {
    List<Keyword> keywords = new ArrayList<>(List.of(Keyword.TYPE));
    if (refusesEmpty(required)) {
      keywords.add(Keyword.EMPTY);
    }
    minLength
        .filter(limit -> limit > 1 || !required)
        .ifPresent(limit -> keywords.add(Keyword.MIN_LENGTH));
    maxLength.ifPresent(limit -> keywords.add(Keyword.MAX_LENGTH));
    pattern.ifPresent(form -> keywords.add(Keyword.PATTERN));
    format.ifPresent(date -> keywords.add(Keyword.FORMAT));
    if (!values.isEmpty()) {
      keywords.add(Keyword.ENUM);
    }
    return keywords;
  }

  @Override
  public void eachSensitive(JsonNode value, BiConsumer<Sensitivity, JsonNode> consumer) {
    sensitivity.ifPresent(kind -> consumer.accept(kind, value));
  }
}
