package com.konaplate.contract;

import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/**
 * A compiled JSON Schema (2020-12) that tells whether a body is meant ({@code x-when}, {@code
 * x-required-when}).
 */
public final class Condition {

  private final JsonNode schema;
  private final Predicate<JsonNode> compiled;

  Condition(JsonNode schema) {
    this.schema = schema;
    this.compiled = ConditionWords.compile(schema);
  }

  /** The schema as the contract writes it. */
  public JsonNode schema() {
    return schema;
  }

  /** Whether the value satisfies the schema. */
  public boolean matches(JsonNode value) {
    return compiled.test(value);
  }
}
