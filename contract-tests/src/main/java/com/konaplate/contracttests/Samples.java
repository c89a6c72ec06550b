package com.konaplate.contracttests;

import com.konaplate.contract.ArraySchema;
import com.konaplate.contract.BooleanSchema;
import com.konaplate.contract.IntegerSchema;
import com.konaplate.contract.Keyword;
import com.konaplate.contract.ObjectSchema;
import com.konaplate.contract.Schema;
import com.konaplate.contract.TextSchema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Every value that is worth trying at a place: at each limit, and just beyond it. */
final class Samples {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** One value of each JSON type, and those that careless readers take for another type. */
  private static final List<Typed> TYPED =
      List.of(
          new Typed("integer", JSON.numberNode(1), IntegerSchema.class),
          new Typed("zero", JSON.numberNode(0), IntegerSchema.class),
          new Typed("decimal", JSON.numberNode(new BigDecimal("1.0")), Schema.class),
          new Typed("exponent", JSON.numberNode(new BigDecimal("1E+3")), Schema.class),
          new Typed("fraction", JSON.numberNode(new BigDecimal("1.5")), Schema.class),
          new Typed("true", JSON.booleanNode(true), BooleanSchema.class),
          new Typed("number-text", JSON.stringNode("1"), TextSchema.class),
          new Typed("true-text", JSON.stringNode("true"), TextSchema.class),
          new Typed("empty-text", JSON.stringNode(""), TextSchema.class),
          new Typed("object", JSON.objectNode(), ObjectSchema.class),
          new Typed("array", JSON.arrayNode(), ArraySchema.class),
          new Typed("array-of-text", JSON.arrayNode().add("1"), ArraySchema.class),
          new Typed("array-of-number", JSON.arrayNode().add(1), ArraySchema.class));

  private Samples() {}

  /**
   * The values for a schema.
   *
   * @param schema the schema
   * @param required whether the value is required at its place
   * @param seed makes texts differ from those of other operations and runs
   */
  static List<Sample> of(Schema schema, boolean required, long seed) {
    List<Sample> samples = new ArrayList<>(wrongTypes(schema));
    if (schema instanceof TextSchema text) {
      samples.addAll(TextSamples.of(text, required, Alphabet.OF_LETTERS, seed));
    } else if (schema instanceof IntegerSchema integer) {
      samples.addAll(IntegerSamples.of(integer));
    } else if (schema instanceof BooleanSchema) {
      samples.add(Sample.within("true", JSON.booleanNode(true)));
      samples.add(Sample.within("false", JSON.booleanNode(false)));
    } else if (schema instanceof ArraySchema) {
      samples.add(Sample.within("no-items", JSON.arrayNode()));
    }
    return samples;
  }

  private static List<Sample> wrongTypes(Schema schema) {
    return TYPED.stream()
        .filter(typed -> !typed.type().equals(schema.getClass()))
        .map(typed -> Sample.beyond(Keyword.TYPE, typed.word(), typed.value().deepCopy()))
        .toList();
  }

  /**
   * A value and the only schemas that it has the type of; Schema stands for none.
   *
   * @param word what it is, for the case's id
   * @param value the value
   * @param type its type
   */
  private record Typed(String word, JsonNode value, Class<? extends Schema> type) {}
}
