package com.konaplate.mock;

import com.konaplate.contract.ArraySchema;
import com.konaplate.contract.Field;
import com.konaplate.contract.ObjectSchema;
import com.konaplate.contract.Operation;
import com.konaplate.contract.Schema;
import com.konaplate.contract.TextSchema;
import com.konaplate.contract.wire.JsonBody;
import com.konaplate.contract.wire.MalformedBodyException;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Bodies as the journal may show them: values that the contract marks with {@code x-sensitive} are
 * stars, and so is all that the contract does not know, which may be a sensitive value under a
 * misspelt name.
 */
final class SensitiveText {

  static final String MASK = "***";

  private SensitiveText() {}

  static byte[] request(Optional<Operation> operation, byte[] body) {
    return masked(operation.map(Operation::body), body);
  }

  static byte[] reply(Optional<Operation> operation, byte[] body) {
    return masked(operation.map(o -> o.success().schema()), body);
  }

  private static byte[] masked(Optional<ObjectSchema> schema, byte[] body) {
    try {
      ObjectNode json = JsonBody.read(body);
      return JsonBody.bytes(schema.map(known -> object(known, json)).orElseGet(JsonBody::object));
    } catch (MalformedBodyException unreadable) {
      return new byte[0];
    }
  }

  private static JsonNode object(ObjectSchema schema, JsonNode sent) {
    ObjectNode shown = JsonBody.object();
    sent.properties()
        .forEach(
            member ->
                shown.set(
                    UnknownMembers.name(member.getKey()),
                    member(schema, member.getKey(), member.getValue())));
    return shown;
  }

  private static JsonNode member(ObjectSchema schema, String name, JsonNode value) {
    return schema.fields().stream()
        .filter(field -> field.name().equals(name))
        .findFirst()
        .map(Field::schema)
        .map(known -> value(known, value))
        .orElseGet(SensitiveText::mask);
  }

  private static JsonNode value(Schema schema, JsonNode value) {
    if (schema instanceof ObjectSchema object && value.isObject()) {
      return object(object, value);
    }
    if (schema instanceof ArraySchema array && value.isArray()) {
      ArrayNode items = JsonBody.object().putArray("items");
      value.forEach(item -> items.add(value(array.items(), item)));
      return items;
    }
    boolean isSensitive = schema instanceof TextSchema text && text.sensitivity().isPresent();
    return isSensitive || value.isContainer() ? mask() : value;
  }

  private static JsonNode mask() {
    return JsonBody.object().stringNode(MASK);
  }
}
