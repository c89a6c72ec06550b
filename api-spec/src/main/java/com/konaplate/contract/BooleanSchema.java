package com.konaplate.contract;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;

/** A JSON boolean. */
public record BooleanSchema() implements Schema {

  @Override
  public Optional<Violation> firstViolation(JsonNode value, Place place, boolean required) {
    return value.isBoolean() ? Optional.empty() : Optional.of(new Violation(place, Keyword.TYPE));
  }

  @Override
  public List<Keyword> keywords(boolean required) {
    return List.of(Keyword.TYPE);
  }

  @Override
  public void eachSensitive(JsonNode value, BiConsumer<Sensitivity, JsonNode> consumer) {}
}
