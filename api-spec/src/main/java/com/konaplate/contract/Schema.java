package com.konaplate.contract;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;

/** A compiled schema: what values of one place have to look like. */
public sealed interface Schema
    permits TextSchema, IntegerSchema, BooleanSchema, ArraySchema, ObjectSchema {

  /**
   * The first promise that the value breaks, in documented order and depth first.
   *
   * @param value the value, neither absent nor null
   * @param place where it stands
   * @param required whether the value is required there, which decides what an empty string breaks
   */
  Optional<Violation> firstViolation(JsonNode value, Place place, boolean required);

  /** The keywords that this very schema can break at a place where it is required or not. */
  List<Keyword> keywords(boolean required);

  /** Tells every sensitive value below the given one, with its kind. */
  void eachSensitive(JsonNode value, BiConsumer<Sensitivity, JsonNode> consumer);
}
