package com.konaplate.mock;

import com.konaplate.contract.Keyword;
import com.konaplate.contract.Violation;
import java.util.List;
import java.util.stream.Stream;

/**
 * Why a reply is what it is, for the person at the other end ({@code X-Mock-Diagnosis}). It names
 * places and promises, never a value of the request.
 *
 * @param text the explanation in one line
 * @param details what only the fuller text says, a line each
 */
record Diagnosis(String text, List<String> details) {

  static final String HEADER = "X-Mock-Diagnosis";

  private static final int LONGEST = 999;

  /** Copies the list. */
  Diagnosis {
    details = List.copyOf(details);
  }

  static Diagnosis of(String place, String promise, String reason) {
    return new Diagnosis(place + ": " + promise + ": " + reason, List.of());
  }

  static Diagnosis of(Violation violation, String reason) {
    return of(violation.place().name(), promise(violation.keyword()), reason);
  }

  /** Required is required to a partner; what makes it so is the reason's to say. */
  private static String promise(Keyword keyword) {
    return (keyword == Keyword.REQUIRED_WHEN ? Keyword.REQUIRED : keyword).word();
  }

  static Diagnosis of(Violation violation) {
    return of(violation, reason(violation.keyword()));
  }

  Diagnosis with(List<String> more) {
    return new Diagnosis(text, Stream.concat(details.stream(), more.stream()).toList());
  }

  /** Joins notes about an accepted request. */
  static Diagnosis ofNotes(List<String> notes) {
    return new Diagnosis(String.join("; ", notes), List.of());
  }

  /** One line of printable ASCII, as a header has to be; names may come from the request. */
  String headerValue() {
    String line = text.replaceAll("[^\\x20-\\x7E]", "?");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 3) + "...";
  }

  /** What can be said without looking at the value. */
  static String reason(Keyword keyword) {
    return switch (keyword) {
      case REQUIRED -> "the value is absent or null";
      case REPEATED -> "the header stands more than once";
      case TYPE -> "the value has another JSON type";
      case EMPTY -> "the value is empty";
      case MIN_LENGTH -> "the value has too few characters";
      case MAX_LENGTH -> "the value has too many characters";
      case PATTERN -> "the value does not have the documented form";
      case FORMAT -> "the value names a date or time that does not exist";
      case ENUM -> "the value is none of the listed ones";
      case MINIMUM -> "the number is too small";
      case MAXIMUM -> "the number is too large";
      case REQUIRED_WHEN -> "the rest of the request makes the value required";
      case SYNTAX -> "the body is no JSON object";
      case CREDENTIAL -> "the value cannot be confirmed";
    };
  }
}
