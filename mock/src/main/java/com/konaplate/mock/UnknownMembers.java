package com.konaplate.mock;

import com.konaplate.contract.ArraySchema;
import com.konaplate.contract.Field;
import com.konaplate.contract.ObjectSchema;
import com.konaplate.contract.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Finds what the contract does not know in a request: ignored, yet often a misspelt name. */
final class UnknownMembers {

  private final List<String> names = new ArrayList<>();

  private UnknownMembers() {}

  /** The names of the unknown members of a body, nested ones with dots and indexes. */
  static List<String> of(ObjectSchema schema, JsonNode body) {
    UnknownMembers found = new UnknownMembers();
    found.collect(schema, body, "");
    return found.names;
  }

  private void collect(Schema schema, JsonNode value, String path) {
    if (schema instanceof ObjectSchema object && value.isObject()) {
      collectMembers(object, value, path.isEmpty() ? "" : path + ".");
    } else if (schema instanceof ArraySchema array && value.isArray()) {
      for (int index = 0; index < value.size(); index++) {
        collect(array.items(), value.get(index), path + "[" + index + "]");
      }
    }
  }

  private void collectMembers(ObjectSchema schema, JsonNode object, String prefix) {
    Map<String, Field> known =
        schema.fields().stream().collect(Collectors.toMap(Field::name, Function.identity()));
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      Field field = known.get(member.getKey());
      if (field == null) {
        names.add(prefix + member.getKey());
      } else {
        collect(field.schema(), member.getValue(), prefix + member.getKey());
      }
    }
  }
}
