package com.konaplate.contracttests;

import com.konaplate.contract.Contract;
import com.konaplate.contract.Operation;
import com.konaplate.contract.Response;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The contract's schemas, compiled by a validator that neither server nor mock decides with.
 * Numbers stay exact: limits are given to it as decimals, for with integers it converts a value
 * such as 1e19 and fails.
 */
final class ResponseSchemas {

  private static final Set<String> LIMITS = Set.of("minimum", "maximum");
  private static final String ENCRYPTED = "EncryptedPayload";

  private final SchemaRegistry registry =
      SchemaRegistry.withDefaultDialect(Dialects.getOpenApi30());
  private final Map<String, Schema> compiled = new ConcurrentHashMap<>();
  private final JsonNode components;

  ResponseSchemas(Contract contract) {
    this.components = contract.document().path("components");
  }

  /** What the validator has to say about the body of a reply. */
  List<Finding> findings(Operation operation, Response response, ObjectNode body) {
    String name = operation.id() + " " + response.status();
    return findings(name, response.schemaSource(), body);
  }

  /** What the validator has to say about the outside of an encrypted body. */
  List<Finding> findingsOfEncrypted(ObjectNode body) {
    return findings(ENCRYPTED, components.path("schemas").path(ENCRYPTED), body);
  }

  /** What the validator has to say about a value under a schema of the contract. */
  List<Finding> findings(String name, JsonNode schema, JsonNode value) {
    return compiled.computeIfAbsent(name, key -> compile(schema)).validate(value).stream()
        .map(
            error ->
                new Finding(
                    error.getInstanceLocation().toString(),
                    "the schema of " + name,
                    String.valueOf(error.getMessage())))
        .toList();
  }

  /** The components stand beside the schema, so that local references lead somewhere. */
  private Schema compile(JsonNode schema) {
    ObjectNode whole = schema.deepCopy().asObject();
    whole.set("components", components.deepCopy());
    makeDecimal(whole);
    return registry.getSchema(whole);
  }

  private static void makeDecimal(JsonNode node) {
    if (node instanceof ObjectNode object) {
      for (String limit : LIMITS) {
        if (object.path(limit).isNumber()) {
          object.put(limit, object.path(limit).decimalValue());
        }
      }
    }
    node.forEach(ResponseSchemas::makeDecimal);
  }
}
