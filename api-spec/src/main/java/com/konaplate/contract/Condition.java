package com.konaplate.contract;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import tools.jackson.databind.JsonNode;

/**
 * A compiled JSON Schema (2020-12) that tells whether a body is meant ({@code x-when}, {@code
 * x-required-when}).
 */
public final class Condition {

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private final JsonNode schema;
  private final Schema compiled;

  Condition(JsonNode schema) {
    this.schema = schema;
    this.compiled = REGISTRY.getSchema(schema);
    compiled.initializeValidators();
  }

  /** The schema as the contract writes it. */
  public JsonNode schema() {
    return schema;
  }

  /** Whether the value satisfies the schema. */
  public boolean matches(JsonNode value) {
    return compiled.validate(value).isEmpty();
  }
}
