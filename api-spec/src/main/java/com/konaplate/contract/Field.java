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

  /** The first promise that this member of the object breaks. */
  Optional<Violation> firstViolation(JsonNode parent, Place parentPlace) {
    Place place = parentPlace.member(name);
    if (isAbsentFrom(parent)) {
      return required ? Optional.of(new Violation(place, Keyword.REQUIRED)) : Optional.empty();
    }
    return schema.firstViolation(parent.path(name), place, required);
  }

  /** The first promise that such a value breaks. */
  Optional<Violation> violation(JsonNode value) {
    return schema.firstViolation(value, Place.field(name), required);
  }

  /** Null counts as absent. */
  boolean isAbsentFrom(JsonNode parent) {
    return parent.path(name).isMissingNode() || parent.path(name).isNull();
  }

  /** Whether its condition requires it and it is absent. */
  boolean isMissingFrom(JsonNode body) {
    return isAbsentFrom(body)
        && requiredWhen.filter(condition -> condition.matches(body)).isPresent();
  }

  /** That its condition requires it. */
  Violation unmet() {
    return new Violation(Place.field(name), Keyword.REQUIRED_WHEN);
  }
}
