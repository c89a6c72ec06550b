package com.konaplate.contract;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;

/**
 * A JSON array; an item may not be null and counts as required.
 *
 * @param items what every item has to look like
 */
public record ArraySchema(Schema items) implements Schema {

  @Override
  public Optional<Violation> firstViolation(JsonNode value, Place place, boolean required) {
    if (!value.isArray()) {
      return Optional.of(new Violation(place, Keyword.TYPE));
    }
    for (int index = 0; index < value.size(); index++) {
      Optional<Violation> found = itemViolation(value.get(index), place.item(index));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<Violation> itemViolation(JsonNode item, Place place) {
    return item.isNull()
        ? Optional.of(new Violation(place, Keyword.REQUIRED))
        : items.firstViolation(item, place, true);
  }

  @Override
  public List<Keyword> keywords(boolean required) {
    return List.of(Keyword.TYPE);
  }

  @Override
  public void eachSensitive(JsonNode value, BiConsumer<Sensitivity, JsonNode> consumer) {
    value.forEach(item -> items.eachSensitive(item, consumer));
  }
}
