package com.konaplate.contract;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;

/**
 * A JSON integer of any size; 1.0 and 1e3 are none.
 *
 * @param minimum smallest value, inclusive
 * @param maximum largest value, inclusive
 */
public record IntegerSchema(Optional<BigInteger> minimum, Optional<BigInteger> maximum)
    implements Schema {

  @Override
  public Optional<Violation> firstViolation(JsonNode value, Place place, boolean required) {
    return broken(value).map(keyword -> new Violation(place, keyword));
  }

  private Optional<Keyword> broken(JsonNode value) {
    if (!value.isIntegralNumber()) {
      return Optional.of(Keyword.TYPE);
    }
    BigInteger number = value.bigIntegerValue();
    if (minimum.filter(limit -> number.compareTo(limit) < 0).isPresent()) {
      return Optional.of(Keyword.MINIMUM);
    }
    return maximum.filter(limit -> number.compareTo(limit) > 0).map(limit -> Keyword.MAXIMUM);
  }

  @Override
  public List<Keyword> keywords(boolean required) {
    List<Keyword> keywords = new ArrayList<>(List.of(Keyword.TYPE));
    minimum.ifPresent(limit -> keywords.add(Keyword.MINIMUM));
    maximum.ifPresent(limit -> keywords.add(Keyword.MAXIMUM));
    return keywords;
  }

  @Override
  public void eachSensitive(JsonNode value, BiConsumer<Sensitivity, JsonNode> consumer) {}
}
