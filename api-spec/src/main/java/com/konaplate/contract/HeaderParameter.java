package com.konaplate.contract;

import java.util.List;
import java.util.Optional;

/**
 * One documented request header.
 *
 * @param name the header's name
 * @param required whether it has to be there
 * @param requiredWhen what makes it required, judged over the body as sent
 * @param schema what its value has to look like
 * @param errors which broken limit gives which code
 * @param description what it means
 * @param example a valid value
 */
public record HeaderParameter(
    String name,
    boolean required,
    Optional<Condition> requiredWhen,
    TextSchema schema,
    ConstraintErrors errors,
    Bilingual description,
    String example) {

  /** Where this header stands. */
  public Place place() {
    return Place.header(name);
  }

  /**
   * The first promise that the header breaks.
   *
   * @param values the header's values as received, empty when the header is missing
   */
  public Optional<Violation> firstViolation(List<String> values) {
    if (values.isEmpty()) {
      return required ? Optional.of(new Violation(place(), Keyword.REQUIRED)) : Optional.empty();
    }
    return values.size() > 1
        ? Optional.of(new Violation(place(), Keyword.REPEATED))
        : schema.firstViolation(values.get(0), place(), required);
  }
}
