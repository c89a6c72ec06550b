package com.konaplate.contract;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * One documented member of a JSON object.
 *
 * @param name the member's name
 * @param required whether it has to be there and not null
 * @param requiredWhen what makes it required, judged over the whole body ({@code x-required-when})
 * @param schema what its value has to look like
 * @param errors which broken limit gives which code
 * @param description what it means
 */
public record Field(
    String name,
    boolean required,
    Optional<Condition> requiredWhen,
    Schema schema,
    ConstraintErrors errors,
    Bilingual description) {

  Optional<Violation> firstViolation(JsonNode parent, Place parentPlace) {
    JsonNode value = parent.get(name);
    Place place = parentPlace.member(name);
    if (value == null || value.isNull()) {
      return required ? Optional.of(new Violation(place, Keyword.REQUIRED)) : Optional.empty();
    }
    return schema.firstViolation(value, place, required);
  }

  boolean isMissingFrom(JsonNode body) {
    JsonNode value = body.get(name);
    return (value == null || value.isNull())
        && requiredWhen.filter(condition -> condition.matches(body)).isPresent();
  }

  Violation unmet() {
    return new Violation(Place.field(name), Keyword.REQUIRED_WHEN);
  }
}
