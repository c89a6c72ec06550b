package com.konaplate.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks up the declared reply to a violation; compiled once for an operation. */
final class Refusals {

  private final DeclaredErrors errors;
  private final DeclaredErrors limitErrors;
  private final ConstraintErrors defaults;
  private final Map<Place, Limits> limits = new LinkedHashMap<>();

  /**
   * What is promised at one place.
   *
   * @param keywords the promises, in the order of the checks
   * @param errors their codes
   * @param min shortest length, for the message
   * @param max longest length, for the message
   */
  private record Limits(List<Keyword> keywords, ConstraintErrors errors, String min, String max) {

    static Limits of(List<Keyword> keywords, ConstraintErrors errors, Schema schema) {
      return schema instanceof TextSchema text
          ? new Limits(keywords, errors, number(text.minLength()), number(text.maxLength()))
          : new Limits(keywords, errors, "", "");
    }

    private static String number(Optional<Integer> limit) {
      return limit.map(String::valueOf).orElse("");
    }
  }

  /**
   * Compiles the promises of an operation.
   *
   * @param errors all errors, for the rules
   * @param limitErrors the errors that answer broken limits
   */
  Refusals(
      DeclaredErrors errors,
      DeclaredErrors limitErrors,
      List<HeaderParameter> headers,
      ObjectSchema body,
      ConstraintErrors defaults) {
    this.errors = errors;
    this.limitErrors = limitErrors;
    this.defaults = defaults;
    headers.forEach(this::collect);
    collect(body, Place.ROOT);
  }

  private void collect(HeaderParameter header) {
    List<Keyword> keywords = new ArrayList<>();
    if (header.required()) {
      keywords.add(Keyword.REQUIRED);
    }
    keywords.add(Keyword.REPEATED);
    keywords.addAll(header.schema().keywords(header.required()));
    keywords.remove(Keyword.TYPE);
    header.requiredWhen().ifPresent(condition -> keywords.add(Keyword.REQUIRED_WHEN));
    limits.put(header.place(), Limits.of(keywords, header.errors(), header.schema()));
  }

  private void collect(ObjectSchema object, Place parent) {
    for (Field field : object.fields()) {
      List<Keyword> keywords = new ArrayList<>();
      if (field.required()) {
        keywords.add(Keyword.REQUIRED);
      }
      keywords.addAll(field.schema().keywords(field.required()));
      field.requiredWhen().ifPresent(condition -> keywords.add(Keyword.REQUIRED_WHEN));
      put(parent.member(field.name()), keywords, field);
    }
  }

  private void put(Place place, List<Keyword> keywords, Field field) {
    limits.put(place, Limits.of(keywords, field.errors(), field.schema()));
    if (field.schema() instanceof ObjectSchema nested) {
      collect(nested, place);
    }
    if (field.schema() instanceof ArraySchema array) {
      List<Keyword> itemKeywords = new ArrayList<>(List.of(Keyword.REQUIRED));
      itemKeywords.addAll(array.items().keywords(true));
      Place items = Place.field(place.name() + "[]");
      limits.put(items, Limits.of(itemKeywords, field.errors(), array.items()));
      if (array.items() instanceof ObjectSchema nested) {
        collect(nested, items);
      }
    }
  }

  /** The reply to a broken promise, at a place with indexes or with {@code []}. */
  ErrorReply of(Violation violation) {
    Place place = violation.place();
    Limits limit = limits.getOrDefault(place.declared(), new Limits(List.of(), defaults, "", ""));
    return limit
        .errors()
        .code(violation.keyword())
        .flatMap(limitErrors::withCode)
        .map(error -> error.reply(place.name(), limit.min(), limit.max()))
        .orElseThrow(() -> new IllegalArgumentException("no code is declared for " + violation));
  }

  /** The reply of a rule. */
  ErrorReply of(String rule) {
    return errors.withRule(rule).reply();
  }

  /** The promises that no declared code answers. */
  List<Constraint> uncoded() {
    return constraints().stream()
        .filter(constraint -> limitErrors.withCode(constraint.code()).isEmpty())
        .toList();
  }

  List<Constraint> constraints() {
    List<Constraint> constraints = new ArrayList<>();
    limits.forEach(
        (place, limit) ->
            limit
                .keywords()
                .forEach(keyword -> constraints.add(constraint(place, keyword, limit))));
    return constraints;
  }

  private static Constraint constraint(Place place, Keyword keyword, Limits limit) {
    return new Constraint(place, keyword, limit.errors().code(keyword).orElse(""));
  }
}
