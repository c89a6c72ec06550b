package com.konaplate.contract.gate;

import com.konaplate.contract.LocatedTree;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * One seeded change ({@code seeds.yaml}).
 *
 * @param name what is done
 * @param after behind which text it is done
 * @param find what is replaced
 * @param put by what
 * @param impact how it has to be judged
 * @param says what the message has to hold
 * @param seenByOpenApiDiff whether openapi-diff alone holds it to break
 */
record Seed(
    String name,
    String after,
    String find,
    String put,
    Impact impact,
    String says,
    boolean seenByOpenApiDiff) {

  static Stream<Seed> all() {
    return LocatedTree.read(text(), "seeds.yaml").root().properties().stream()
        .map(entry -> of(entry.getKey(), entry.getValue()));
  }

  private static String text() {
    try (InputStream in = Seed.class.getResourceAsStream("seeds.yaml")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Seed of(String name, JsonNode seed) {
    return new Seed(
        name,
        seed.path("after").asString(""),
        seed.required("find").stringValue(),
        seed.required("put").stringValue(),
        Impact.of(seed.required("impact").stringValue()),
        seed.required("says").stringValue(),
        seed.required("openapi-diff").booleanValue());
  }

  /** Makes the change. */
  String edit(String yaml) {
    int from = yaml.indexOf(after);
    int place = yaml.indexOf(find, Math.max(from, 0) + after.length());
    if (from < 0 || place < 0) {
      throw new IllegalArgumentException(
          "the contract does not hold what the seed changes: " + name);
    }
    return yaml.substring(0, place) + put + yaml.substring(place + find.length());
  }

  @Override
  public String toString() {
    return name;
  }
}
