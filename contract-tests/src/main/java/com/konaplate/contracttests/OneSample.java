package com.konaplate.contracttests;

import com.konaplate.contract.Keyword;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Of all values that break a promise of a place, the first for each promise. */
final class OneSample {

  /** The plainest letters; the other ones are tried one limit at a time. */
  static final List<Alphabet> ASCII = List.of(Alphabet.ASCII);

  private OneSample() {}

  static Map<Keyword, JsonNode> ofEach(List<Sample> samples) {
    Map<Keyword, JsonNode> values = new EnumMap<>(Keyword.class);
    samples.forEach(
        sample ->
            sample.breaks().ifPresent(keyword -> values.putIfAbsent(keyword, sample.value())));
    return values;
  }
}
