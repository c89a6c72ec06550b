package com.konaplate.contract;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;

/**
 * A JSON object; members that the contract does not know are ignored.
 *
 * @param fields the known members in documented order
 * @param implication the standard form of the conditional requirements ({@code anyOf})
 */
public record ObjectSchema(List<Field> fields, Optional<Condition> implication) implements Schema {

  /** Copies the list. */
  public ObjectSchema {
    fields = List.copyOf(fields);
  }

  /** Whether a field is required only under a condition. */
  boolean hasConditions() {
    return implication.isPresent()
        || fields.stream().anyMatch(field -> field.requiredWhen().isPresent());
  }

  /**
   * The first promise that a whole body breaks: the fields first, then the conditional
   * requirements.
   *
   * @param body the JSON object
   */
  public Optional<Violation> firstViolation(JsonNode body) {
    return firstViolation(body, Place.ROOT, true).or(() -> firstUnmetCondition(body));
  }

  /**
   * The first conditional requirement that the body does not meet, in documented order.
   *
   * @param body the JSON object, whose fields are all right
   */
  public Optional<Violation> firstUnmetCondition(JsonNode body) {
    return fields.stream().filter(field -> field.isMissingFrom(body)).findFirst().map(Field::unmet);
  }

  @Override
  public Optional<Violation> firstViolation(JsonNode value, Place place, boolean required) {
    if (!value.isObject()) {
      return Optional.of(new Violation(place, Keyword.TYPE));
    }
    for (Field field : fields) {
      Optional<Violation> found = field.firstViolation(value, place);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  @Override
  public List<Keyword> keywords(boolean required) {
    return List.of(Keyword.TYPE);
  }

  @Override
  public void eachSensitive(JsonNode value, BiConsumer<Sensitivity, JsonNode> consumer) {
    for (Field field : fields) {
      if (!field.isAbsentFrom(value)) {
        field.schema().eachSensitive(value.path(field.name()), consumer);
      }
    }
  }
}
