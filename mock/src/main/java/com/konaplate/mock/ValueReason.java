package com.konaplate.mock;

import com.konaplate.contract.ArraySchema;
import com.konaplate.contract.BooleanSchema;
import com.konaplate.contract.CalendarFormat;
import com.konaplate.contract.IntegerSchema;
import com.konaplate.contract.Keyword;
import com.konaplate.contract.Schema;
import com.konaplate.contract.TextSchema;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Says what is wrong with a value: types, lengths and limits, never the value itself. */
final class ValueReason {

  private ValueReason() {}

  static String of(Keyword keyword, Schema schema, JsonNode value) {
    String general = Diagnosis.reason(keyword);
    if (keyword == Keyword.REQUIRED) {
      return value.isNull() ? "the value is null, which counts as absent" : "the value is absent";
    }
    if (keyword == Keyword.TYPE) {
      return "the value is %s, %s is expected%s"
          .formatted(sent(value), expected(schema), typeHint(schema, value));
    }
    if (schema instanceof TextSchema text) {
      return ofText(keyword, text, value.asString("")).orElse(general);
    }
    return schema instanceof IntegerSchema number
        ? ofNumber(keyword, number).orElse(general)
        : general;
  }

  private static Optional<String> ofText(Keyword keyword, TextSchema schema, String text) {
    int length = text.codePointCount(0, text.length());
    String found =
        switch (keyword) {
          case MIN_LENGTH, MAX_LENGTH ->
              "the value has %s, %s".formatted(characters(length), lengths(schema));
          case PATTERN ->
              "the value (%s) does not have the form %s"
                  .formatted(
                      characters(length), schema.pattern().map(Pattern::pattern).orElse("asked"));
          case FORMAT ->
              "the value does not exist as a date or time of the form "
                  + schema.format().map(CalendarFormat::word).orElse("asked");
          case ENUM -> "the value is none of " + String.join(", ", schema.values());
          default -> "";
        };
    return found.isEmpty() ? Optional.empty() : Optional.of(found + spaceHint(text));
  }

  private static Optional<String> ofNumber(Keyword keyword, IntegerSchema schema) {
    return switch (keyword) {
      case MINIMUM -> schema.minimum().map(limit -> limited("smaller", limit));
      case MAXIMUM -> schema.maximum().map(limit -> limited("larger", limit));
      default -> Optional.empty();
    };
  }

  private static String limited(String comparison, BigInteger limit) {
    return "the number is %s than %s".formatted(comparison, limit);
  }

  private static String characters(int length) {
    return length == 1 ? "1 character" : length + " characters";
  }

  private static String lengths(TextSchema schema) {
    int least = schema.minLength().orElse(0);
    return schema
        .maxLength()
        .map(most -> least == most ? "exactly " + most + " are asked for" : range(least, most))
        .orElse("at least " + least + " are asked for");
  }

  private static String range(int least, int most) {
    return "%d to %d are allowed".formatted(least, most);
  }

  private static String spaceHint(String text) {
    return text.equals(text.strip()) ? "" : " (white space at an end counts)";
  }

  /** What kind of JSON value it is. */
  static String sent(JsonNode value) {
    return switch (value.getNodeType()) {
      case STRING -> "a string";
      case BOOLEAN -> "a boolean";
      case ARRAY -> "an array";
      case OBJECT -> "an object";
      case NULL -> "null";
      case NUMBER -> value.isIntegralNumber() ? "an integer" : "a number with fraction or exponent";
      default -> "no JSON value";
    };
  }

  private static String expected(Schema schema) {
    if (schema instanceof TextSchema) {
      return "a string";
    }
    if (schema instanceof IntegerSchema) {
      return "an integer";
    }
    if (schema instanceof BooleanSchema) {
      return "a boolean";
    }
    return schema instanceof ArraySchema ? "an array" : "an object";
  }

  private static String typeHint(Schema schema, JsonNode value) {
    if (value.isString() && schema instanceof ArraySchema) {
      return ": write it in brackets, as a list";
    }
    if (value.isString() && !(schema instanceof TextSchema)) {
      return ": write it without quotes";
    }
    return schema instanceof TextSchema && value.isValueNode() ? ": write it in quotes" : "";
  }
}
