package com.konaplate.contracttests;

import com.konaplate.contract.IntegerSchema;
import com.konaplate.contract.Keyword;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The integers at and beyond the limits of a schema. */
final class IntegerSamples {

  private static final BigInteger FAR = BigInteger.TEN.pow(30);

  private IntegerSamples() {}

  static List<Sample> of(IntegerSchema schema) {
    List<Sample> samples = new ArrayList<>();
    schema
        .minimum()
        .ifPresent(
            limit -> {
              samples.add(Sample.within("minimum", node(limit)));
              BigInteger below = limit.subtract(BigInteger.ONE);
              samples.add(Sample.beyond(Keyword.MINIMUM, below.toString(), node(below)));
              samples.add(Sample.beyond(Keyword.MINIMUM, "far-below", node(FAR.negate())));
            });
    schema
        .maximum()
        .ifPresent(
            limit -> {
              samples.add(Sample.within("maximum", node(limit)));
              BigInteger above = limit.add(BigInteger.ONE);
              samples.add(Sample.beyond(Keyword.MAXIMUM, above.toString(), node(above)));
              samples.add(Sample.beyond(Keyword.MAXIMUM, "far-above", node(FAR)));
            });
    return samples;
  }

  /** What a signed number of 64 bits, and a double, can no longer hold. */
  static List<Sample> large(IntegerSchema schema) {
    return Stream.of(
            BigInteger.TWO.pow(53).add(BigInteger.ONE),
            BigInteger.valueOf(Long.MAX_VALUE),
            BigInteger.valueOf(Long.MAX_VALUE).add(BigInteger.ONE))
        .filter(number -> schema.maximum().filter(limit -> number.compareTo(limit) > 0).isEmpty())
        .map(number -> Sample.within(number.toString(), node(number)))
        .toList();
  }

  private static JsonNode node(BigInteger number) {
    return JsonNodeFactory.instance.numberNode(number);
  }
}
