package com.konaplate.mock;

import com.konaplate.contract.ArraySchema;
import com.konaplate.contract.Field;
import com.konaplate.contract.ObjectSchema;
import com.konaplate.contract.Place;
import com.konaplate.contract.Schema;
import tools.jackson.databind.JsonNode;

/**
 * What stands at a place of a body.
 *
 * @param pointer the place as a JSON pointer (RFC 6901)
 * @param schema what the contract wants there
 * @param value what was sent; a missing node where nothing was
 */
record FieldValue(String pointer, Schema schema, JsonNode value) {

  static FieldValue at(Place place, ObjectSchema body, JsonNode json) {
    FieldValue found = new FieldValue("", body, json);
    for (Place.Step step : place.steps()) {
      String name = step.member();
      found = name == null ? found.item(step.item()) : found.member(name);
    }
    return found;
  }

  private FieldValue member(String name) {
    Field field =
        ((ObjectSchema) schema)
            .fields().stream().filter(f -> f.name().equals(name)).findFirst().orElseThrow();
    return new FieldValue(pointer + "/" + name, field.schema(), value.path(name));
  }

  private FieldValue item(int index) {
    return new FieldValue(pointer + "/" + index, ((ArraySchema) schema).items(), value.path(index));
  }
}
