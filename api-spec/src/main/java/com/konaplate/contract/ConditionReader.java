package com.konaplate.contract;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Reads the JSON Schemas that select ({@code x-when}) or require ({@code x-required-when}). */
final class ConditionReader {

  private static final Set<String> TYPES =
      Set.of("null", "boolean", "integer", "number", "string", "array", "object");

  /** Each word with what checks its value. */
  private static final Map<String, Consumer<Cursor>> WORDS =
      Map.of(
          "type", ConditionReader::checkType,
          "properties", cursor -> cursor.members().values().forEach(ConditionReader::check),
          "required", Cursor::texts,
          "enum", Cursor::items,
          "const", cursor -> {},
          "not", ConditionReader::check,
          "anyOf", cursor -> cursor.items().forEach(ConditionReader::check),
          "contains", ConditionReader::check);

  private ConditionReader() {}

  /** The compiled condition, when there is one and nothing is wrong with it. */
  static Optional<Condition> read(Cursor cursor) {
    if (!cursor.exists()) {
      return Optional.empty();
    }
    int before = cursor.defectCount();
    check(cursor);
    return cursor.defectCount() == before ? cursor.object().map(Condition::new) : Optional.empty();
  }

  /** Refuses words that the vocabulary does not have, and values that they cannot have. */
  static void check(Cursor cursor) {
    cursor.knowing(WORDS.keySet());
    cursor
        .members()
        .forEach((word, value) -> WORDS.getOrDefault(word, unknown -> {}).accept(value));
  }

  private static void checkType(Cursor cursor) {
    if (!TYPES.contains(cursor.text())) {
      cursor.defect("is no type of JSON Schema");
    }
  }
}
