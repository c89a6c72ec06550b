package com.konaplate.contract;

import com.konaplate.contract.wire.JsonBody;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the schemas of bodies; a keyword that nobody enforces is a defect. */
final class SchemaReader {

  private static final Map<String, Set<String>> TYPE_WORDS =
      Map.of(
          "string", with(TextSchemaReader.WORDS, "x-sensitive"),
          "integer", Set.of("minimum", "maximum"),
          "boolean", Set.of("default"),
          "array", Set.of("items"),
          "object", Set.of("required", "properties", "anyOf"));
  private static final Set<String> ITEM_WORDS = Set.of("type", "description", "x-assumption");
  private static final Set<String> FIELD_WORDS =
      with(
          ITEM_WORDS,
          "nullable",
          "deprecated",
          "x-documented",
          "x-required-when",
          "x-constraint-errors");

  private final ErrorReader errors;
  private final AssumptionReader assumptions;
  private final ConstraintErrors defaults;

  /** The places that are being read; a reference that meets one of them refers to itself. */
  private final Set<String> open = new HashSet<>();

  SchemaReader(ErrorReader errors, AssumptionReader assumptions, ConstraintErrors defaults) {
    this.errors = errors;
    this.assumptions = assumptions;
    this.defaults = defaults;
  }

  private static Set<String> with(Set<String> words, String... more) {
    Set<String> all = new HashSet<>(words);
    all.addAll(List.of(more));
    return Set.copyOf(all);
  }

  /** The object schema of a body. */
  ObjectSchema object(Cursor reference) {
    Cursor cursor = reference.resolved();
    if (schema(cursor, ITEM_WORDS) instanceof ObjectSchema object) {
      return object;
    }
    if (cursor.exists()) {
      cursor.defect("a body has to be an object");
    }
    return new ObjectSchema(List.of(), Optional.empty());
  }

  /** Any schema that other places refer to. */
  void component(Cursor cursor) {
    schema(cursor, FIELD_WORDS);
  }

  private Schema schema(Cursor cursor, Set<String> words) {
    String type = cursor.need("type").text();
    if (!open.add(cursor.pointer())) {
      cursor.defect("refers to itself");
      return new BooleanSchema();
    }
    assumptions.read(cursor);
    Set<String> known = new HashSet<>(words);
    known.addAll(TYPE_WORDS.getOrDefault(type, Set.of()));
    Schema schema = ofType(type, cursor.knowing(known));
    if (cursor.at("description").exists()) {
      TextReader.description(cursor);
    }
    open.remove(cursor.pointer());
    return schema;
  }

  private Schema ofType(String type, Cursor cursor) {
    return switch (type) {
      case "string" -> TextSchemaReader.read(cursor);
      case "integer" -> integer(cursor);
      case "boolean" -> bool(cursor);
      case "array" -> array(cursor);
      case "object" -> new ObjectSchema(fields(cursor), implication(cursor.at("anyOf")));
      default -> {
        if (cursor.exists()) {
          cursor.defect("type has to be one of " + String.join(", ", TYPE_WORDS.keySet()));
        }
        yield new BooleanSchema();
      }
    };
  }

  private static BooleanSchema bool(Cursor cursor) {
    cursor.at("default").flag();
    return new BooleanSchema();
  }

  private static IntegerSchema integer(Cursor cursor) {
    Optional<BigInteger> minimum = cursor.at("minimum").integer();
    Optional<BigInteger> maximum = cursor.at("maximum").integer();
    if (minimum.isEmpty() || maximum.isEmpty()) {
      cursor.defect("an integer needs a minimum and a maximum, or tools take it for 32 bits");
    }
    if (minimum.isPresent() && maximum.filter(m -> m.compareTo(minimum.get()) < 0).isPresent()) {
      cursor.defect("maximum is below minimum");
    }
    return new IntegerSchema(minimum, maximum);
  }

  private ArraySchema array(Cursor cursor) {
    Cursor items = cursor.need("items").resolved();
    Schema schema = schema(items, ITEM_WORDS);
    if (schema instanceof ArraySchema) {
      items.defect("arrays of arrays are not read");
    }
    return new ArraySchema(schema);
  }

  /** The standard form of a condition, which other tools understand. */
  private static Optional<Condition> implication(Cursor cursor) {
    cursor.items().forEach(ConditionReader::check);
    return cursor.node().isArray()
        ? Optional.of(new Condition(JsonBody.object().set("anyOf", cursor.node())))
        : Optional.empty();
  }

  private List<Field> fields(Cursor cursor) {
    List<String> required = cursor.at("required").texts();
    List<Field> fields = new ArrayList<>();
    cursor
        .need("properties")
        .members()
        .forEach((name, property) -> fields.add(field(name, required.contains(name), property)));
    for (String name : required) {
      if (fields.stream().noneMatch(field -> field.name().equals(name))) {
        cursor.at("required").defect("requires " + name + ", which is no property");
      }
    }
    return fields;
  }

  private Field field(String name, boolean required, Cursor reference) {
    Cursor cursor = reference.resolved();
    cursor.at("x-documented").optionalText();
    cursor.at("deprecated").flag();
    boolean nullable = cursor.at("nullable").flag();
    if (required && nullable) {
      cursor.defect("a required field cannot be null");
    }
    Schema schema = schema(cursor, FIELD_WORDS);
    if (schema instanceof ObjectSchema object && object.hasConditions()) {
      cursor.defect("only a field of the body itself can be required under a condition");
    }
    return new Field(
        name,
        required,
        ConditionReader.read(cursor.at("x-required-when")),
        schema,
        defaults.overriddenBy(errors.constraintErrors(cursor)),
        TextReader.description(cursor));
  }
}
