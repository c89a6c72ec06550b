package com.konaplate.contract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads schemas; a keyword that nobody enforces is a defect. */
final class SchemaReader {

  private static final Set<String> COMMON =
      Set.of(
          "type",
          "nullable",
          "description",
          "x-documented",
          "x-assumption",
          "x-required-when",
          "x-constraint-errors");
  private static final Set<String> TEXT =
      with("minLength", "maxLength", "pattern", "format", "enum", "x-sensitive");
  private static final Set<String> INTEGER = with("minimum", "maximum");
  private static final Set<String> BOOLEAN = with("default");
  private static final Set<String> ARRAY = with("items");
  private static final Set<String> OBJECT = with("required", "properties", "anyOf");

  /** Tells tools to hide the value; it restricts nothing. */
  private static final String PASSWORD = "password";

  private final ErrorReader errors;
  private final AssumptionReader assumptions;
  private final ConstraintErrors defaults;

  SchemaReader(ErrorReader errors, AssumptionReader assumptions, ConstraintErrors defaults) {
    this.errors = errors;
    this.assumptions = assumptions;
    this.defaults = defaults;
  }

  private static Set<String> with(String... words) {
    Set<String> all = new HashSet<>(COMMON);
    all.addAll(List.of(words));
    return Set.copyOf(all);
  }

  /** The object schema of a body. */
  ObjectSchema object(Cursor reference) {
    Cursor cursor = reference.resolved();
    if (schema(cursor) instanceof ObjectSchema object) {
      return object;
    }
    cursor.defect("a body has to be an object");
    return new ObjectSchema(List.of());
  }

  private Schema schema(Cursor cursor) {
    assumptions.read(cursor);
    return switch (cursor.need("type").text()) {
      case "string" -> text(cursor.knowing(TEXT));
      case "integer" -> integer(cursor.knowing(INTEGER));
      case "boolean" -> bool(cursor.knowing(BOOLEAN));
      case "array" -> new ArraySchema(schema(cursor.knowing(ARRAY).need("items").resolved()));
      case "object" -> new ObjectSchema(fields(cursor.knowing(OBJECT)));
      default -> {
        cursor.defect("type has to be string, integer, boolean, array or object");
        yield new BooleanSchema();
      }
    };
  }

  private static BooleanSchema bool(Cursor cursor) {
    cursor.at("default").flag();
    return new BooleanSchema();
  }

  private static IntegerSchema integer(Cursor cursor) {
    return new IntegerSchema(cursor.at("minimum").integer(), cursor.at("maximum").integer());
  }

  /** The schema of a header, which is always a string. */
  TextSchema header(Cursor cursor) {
    if (!cursor.need("type").text().equals("string")) {
      cursor.defect("a header is a string");
    }
    return text(cursor.knowing(TEXT));
  }

  private TextSchema text(Cursor cursor) {
    Optional<Integer> maxLength = cursor.at("maxLength").smallInteger();
    Optional<Integer> minLength = cursor.at("minLength").smallInteger();
    if (maxLength.isPresent() && minLength.isEmpty()) {
      cursor.defect("maxLength needs minLength: the message of a length names both");
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
    if (!form.startsWith("^") || !form.endsWith("$")) {
      cursor.defect("a pattern has to be anchored with ^ and $");
    }
    try {
      return Optional.of(Pattern.compile(form));
    } catch (PatternSyntaxException e) {
      cursor.defect("no regular expression: " + e.getDescription());
      return Optional.empty();
    }
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

  private List<Field> fields(Cursor cursor) {
    List<String> required = cursor.at("required").texts();
    List<Field> fields = new ArrayList<>();
    cursor
        .need("properties")
        .members()
        .forEach((name, property) -> fields.add(field(name, required.contains(name), property)));
    checkNames(cursor.at("required"), required, fields);
    checkImplication(cursor, fields);
    return fields;
  }

  private Field field(String name, boolean required, Cursor reference) {
    Cursor cursor = reference.resolved();
    cursor.at("x-documented").optionalText();
    boolean nullable = cursor.at("nullable").flag();
    if (required && nullable) {
      cursor.defect("a required field cannot be null");
    }
    Schema schema = schema(cursor);
    return new Field(
        name,
        required,
        ConditionReader.read(cursor.at("x-required-when")),
        schema,
        defaults.overriddenBy(errors.constraintErrors(cursor)),
        TextReader.description(cursor));
  }

  private static void checkNames(Cursor cursor, List<String> required, List<Field> fields) {
    Set<String> known = new HashSet<>(fields.stream().map(Field::name).toList());
    for (String name : required) {
      if (!known.contains(name)) {
        cursor.defect("requires " + name + ", which is no property");
      }
    }
  }

  /** A condition of ours stands beside its standard form, which other tools understand. */
  private static void checkImplication(Cursor cursor, List<Field> fields) {
    Set<String> implied = new HashSet<>();
    for (Cursor branch : cursor.at("anyOf").items()) {
      implied.addAll(branch.at("required").texts());
    }
    for (Field field : fields) {
      if (field.requiredWhen().isPresent() && !implied.contains(field.name())) {
        cursor.defect("x-required-when of " + field.name() + " has no anyOf beside it");
      }
    }
  }
}
