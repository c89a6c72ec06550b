package com.konaplate.contract;

import java.util.Optional;
import java.util.Set;

/** Reads the JSON Schemas that select ({@code x-when}) or require ({@code x-required-when}). */
final class ConditionReader {

  private static final Set<String> WORDS =
      Set.of("type", "properties", "required", "enum", "const", "not", "anyOf", "contains");

  private ConditionReader() {}

  static Optional<Condition> read(Cursor cursor) {
    if (!cursor.exists()) {
      return Optional.empty();
    }
    check(cursor);
    return cursor.object().map(Condition::new);
  }

  private static void check(Cursor cursor) {
    cursor.knowing(WORDS);
    cursor.at("properties").members().values().forEach(ConditionReader::check);
    cursor.at("anyOf").items().forEach(ConditionReader::check);
    checkIfPresent(cursor.at("not"));
    checkIfPresent(cursor.at("contains"));
  }

  private static void checkIfPresent(Cursor cursor) {
    if (cursor.exists()) {
      check(cursor);
    }
  }
}
