package com.konaplate.contracttests;

import com.konaplate.contract.ArraySchema;
import com.konaplate.contract.Field;
import com.konaplate.contract.IntegerSchema;
import com.konaplate.contract.ObjectSchema;
import com.konaplate.contract.Place;
import com.konaplate.contract.Rebuilt;
import com.konaplate.contract.Schema;
import com.konaplate.contract.TextSchema;
import com.konaplate.contract.wire.JsonBody;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Schemas that differ from a given one in one limit, one flag or the order of two fields. */
final class SchemaVariants {

  private SchemaVariants() {}

  /**
   * Something that is different in one thing.
   *
   * @param kind what kind of thing
   * @param name what is different
   * @param place where
   * @param value the whole
   * @param seen whether any value is judged otherwise
   */
  record Variant<T>(String kind, String name, Place place, T value, boolean seen) {

    Variant(String kind, String name, Place place, T value) {
      this(kind, name, place, value, true);
    }

    <U> Variant<U> as(U whole) {
      return new Variant<>(kind, name, place, whole, seen);
    }
  }

  static List<Variant<ObjectSchema>> of(ObjectSchema object, Place at) {
    List<Variant<ObjectSchema>> variants = new ArrayList<>();
    List<Field> fields = object.fields();
    for (int index = 0; index < fields.size(); index++) {
      for (Variant<Field> variant : ofField(fields.get(index), at)) {
        variants.add(variant.as(with(object, index, variant.value())));
      }
      if (index > 0) {
        variants.add(swapped(object, index, at));
      }
    }
    return variants;
  }

  private static ObjectSchema with(ObjectSchema object, int index, Field field) {
    List<Field> fields = new ArrayList<>(object.fields());
    fields.set(index, field);
    return new ObjectSchema(fields, object.implication());
  }

  private static Variant<ObjectSchema> swapped(ObjectSchema object, int index, Place at) {
    List<Field> fields = new ArrayList<>(object.fields());
    Collections.swap(fields, index - 1, index);
    Field first = fields.get(index - 1);
    Field second = fields.get(index);
    return new Variant<>(
        "order of fields",
        first.name() + " before " + second.name(),
        at.member(second.name()),
        new ObjectSchema(fields, object.implication()));
  }

  private static List<Variant<Field>> ofField(Field field, Place at) {
    Place place = at.member(field.name());
    List<Variant<Field>> variants = new ArrayList<>();
    String now = field.required() ? "optional" : "required";
    variants.add(
        new Variant<>("required flag", now, place, rebuilt(field, !field.required(), field)));
    if (field.requiredWhen().isPresent()) {
      variants.addAll(ofCondition(field, place));
    }
    for (Variant<Schema> schema : ofSchema(field.schema(), place)) {
      variants.add(schema.as(withSchema(field, schema.value())));
    }
    return variants;
  }

  private static Field rebuilt(Field field, boolean required, Field source) {
    return new Field(
        field.name(),
        required,
        source.requiredWhen(),
        field.schema(),
        field.errors(),
        field.description());
  }

  private static Field withSchema(Field field, Schema schema) {
    return new Field(
        field.name(),
        field.required(),
        field.requiredWhen(),
        schema,
        field.errors(),
        field.description());
  }

  private static List<Variant<Field>> ofCondition(Field field, Place place) {
    String kind = "x-required-when";
    Optional<com.konaplate.contract.Condition> always =
        Optional.of(Rebuilt.condition(JsonBody.object()));
    return List.of(
        new Variant<>(kind, "gone", place, when(field, Optional.empty())),
        new Variant<>(kind, "always", place, when(field, always)));
  }

  private static Field when(Field field, Optional<com.konaplate.contract.Condition> condition) {
    return new Field(
        field.name(),
        field.required(),
        condition,
        field.schema(),
        field.errors(),
        field.description());
  }

  private static List<Variant<Schema>> ofSchema(Schema schema, Place place) {
    List<Variant<Schema>> variants = new ArrayList<>();
    if (schema instanceof TextSchema text) {
      ofText(text, place).forEach(variant -> variants.add(variant.as(variant.value())));
    } else if (schema instanceof IntegerSchema integer) {
      variants.addAll(ofInteger(integer, place));
    } else if (schema instanceof ArraySchema array) {
      ofSchema(array.items(), place.item(0))
          .forEach(items -> variants.add(items.as(new ArraySchema(items.value()))));
    } else if (schema instanceof ObjectSchema object) {
      of(object, place).forEach(variant -> variants.add(variant.as(variant.value())));
    }
    return variants;
  }

  private static List<Variant<Schema>> ofInteger(IntegerSchema schema, Place place) {
    List<Variant<Schema>> variants = new ArrayList<>();
    for (BigInteger step : List.of(BigInteger.ONE, BigInteger.ONE.negate())) {
      schema
          .minimum()
          .map(limit -> limit.add(step))
          .map(limit -> new IntegerSchema(Optional.of(limit), schema.maximum()))
          .ifPresent(s -> variants.add(new Variant<>("minimum", "by " + step, place, s)));
      schema
          .maximum()
          .map(limit -> limit.add(step))
          .map(limit -> new IntegerSchema(schema.minimum(), Optional.of(limit)))
          .ifPresent(s -> variants.add(new Variant<>("maximum", "by " + step, place, s)));
    }
    return variants;
  }

  static List<Variant<TextSchema>> ofText(TextSchema text, Place place) {
    List<Variant<TextSchema>> variants = new ArrayList<>();
    for (int step : List.of(1, -1)) {
      text.minLength()
          .ifPresent(
              limit ->
                  variants.add(
                      new Variant<>("minLength", "by " + step, place, lengths(text, step, 0))));
      text.maxLength()
          .ifPresent(
              limit ->
                  variants.add(
                      new Variant<>("maxLength", "by " + step, place, lengths(text, 0, step))));
    }
    text.pattern().ifPresent(form -> variants.addAll(ofPattern(text, form, place)));
    text.format()
        .ifPresent(
            date ->
                variants.add(
                    new Variant<>(
                        "format",
                        "gone",
                        place,
                        new TextSchema(
                            text.minLength(),
                            text.maxLength(),
                            text.pattern(),
                            Optional.empty(),
                            text.values(),
                            text.sensitivity()))));
    return variants;
  }

  private static TextSchema lengths(TextSchema text, int lower, int upper) {
    return new TextSchema(
        text.minLength().map(limit -> limit + lower),
        text.maxLength().map(limit -> limit + upper),
        text.pattern(),
        text.format(),
        text.values(),
        text.sensitivity());
  }

  private static List<Variant<TextSchema>> ofPattern(
      TextSchema text, java.util.regex.Pattern form, Place place) {
    List<Variant<TextSchema>> variants = new ArrayList<>();
    variants.add(ofForm(text, "gone", place, Optional.empty()));
    PatternVariants.of(form)
        .forEach((name, changed) -> variants.add(ofForm(text, name, place, Optional.of(changed))));
    return variants;
  }

  /** What a date's form lets pass may still be no date, which the same reply tells. */
  private static Variant<TextSchema> ofForm(
      TextSchema text, String name, Place place, Optional<java.util.regex.Pattern> changed) {
    TextSchema other = form(text, changed);
    boolean seen =
        text.format().isEmpty()
            || ValuesOfForm.of(text)
                .anyMatch(
                    value ->
                        ValuesOfForm.isTaken(text, value) != ValuesOfForm.isTaken(other, value));
    return new Variant<>("pattern", name, place, other, seen);
  }

  private static TextSchema form(TextSchema text, Optional<java.util.regex.Pattern> form) {
    return new TextSchema(
        text.minLength(), text.maxLength(), form, text.format(), text.values(), text.sensitivity());
  }
}
