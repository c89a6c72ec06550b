package com.konaplate.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.konaplate.contract.wire.JsonBody;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Holds the conditions against a validator of all of JSON Schema. */
class ConditionTest {

  private static final List<String> BODIES =
      List.of(
          "{}",
          "{\"a\":null}",
          "{\"a\":\"\"}",
          "{\"a\":\"x\"}",
          "{\"a\":1}",
          "{\"a\":1.0}",
          "{\"a\":1e3}",
          "{\"a\":1.5}",
          "{\"a\":100000000000000000000}",
          "{\"a\":true}",
          "{\"a\":[]}",
          "{\"a\":[\"x\",1]}",
          "{\"a\":[2,1.00]}",
          "{\"a\":{\"b\":1}}",
          "{\"a\":{\"b\":\"x\"},\"b\":0}",
          "{\"b\":\"x\"}");

  static Stream<ObjectNode> schemas() {
    Stream<String> types =
        Stream.of("null", "boolean", "integer", "number", "string", "array", "object")
            .map(type -> "{\"properties\":{\"a\":{\"type\":\"" + type + "\"}}}");
    Stream<String> others =
        Stream.of(
            "{}",
            "{\"type\":\"object\"}",
            "{\"type\":\"array\"}",
            "{\"required\":[\"a\"]}",
            "{\"required\":[\"a\",\"b\"]}",
            "{\"properties\":{\"a\":{\"required\":[\"b\"]}}}",
            "{\"properties\":{\"a\":{\"const\":1}}}",
            "{\"properties\":{\"a\":{\"const\":null}}}",
            "{\"properties\":{\"a\":{\"const\":[\"x\",1.0]}}}",
            "{\"properties\":{\"a\":{\"const\":{\"b\":1.0}}}}",
            "{\"properties\":{\"a\":{\"enum\":[\"x\",1000,true]}}}",
            "{\"properties\":{\"a\":{\"contains\":{\"const\":1}}}}",
            "{\"properties\":{\"a\":{\"contains\":{\"type\":\"string\"}}}}",
            "{\"not\":{\"required\":[\"b\"]}}",
            "{\"anyOf\":[{\"required\":[\"b\"]},{\"properties\":{\"a\":{\"const\":\"x\"}}}]}");
    return Stream.concat(types, others).map(ConditionTest::json);
  }

  private static ObjectNode json(String text) {
    try {
      return JsonBody.read(text.getBytes(StandardCharsets.UTF_8));
    } catch (Exception e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void judgesAsAnotherValidatorDoes(ObjectNode schema) {
    SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    Condition condition = new Condition(schema);
    for (String body : BODIES) {
      JsonNode value = json(body);
      boolean valid = registry.getSchema(schema).validate(value).isEmpty();
      assertEquals(valid, condition.matches(value), body);
    }
  }
}
