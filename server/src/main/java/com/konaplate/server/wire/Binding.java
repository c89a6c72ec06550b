package com.konaplate.server.wire;

import com.konaplate.contract.Keyword;
import com.konaplate.contract.Place;
import com.konaplate.contract.Violation;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A body bound to its generated model, with every value that has the wrong type left out. Jackson
 * stops at the first such value of the text, the contract asks for the first in documented order:
 * so what does not bind is noted, taken out, and the rest is bound again.
 *
 * @param model the generated model
 * @param violations what did not bind
 */
record Binding(Object model, List<Violation> violations) {

  static Binding of(ObjectNode json, JavaType type, JsonMapper mapper) {
    ObjectNode rest = json.deepCopy();
    List<Violation> violations = new ArrayList<>();
    while (true) {
      try {
        return new Binding(mapper.treeToValue(rest, type), violations);
      } catch (DatabindException unbound) {
        violations.add(violation(unbound));
        takeOut(unbound.getPath(), rest);
      }
    }
  }

  private static Violation violation(DatabindException unbound) {
    Place place = Place.ROOT;
    for (JacksonException.Reference step : unbound.getPath()) {
      String name = step.getPropertyName();
      place = name == null ? place.item(step.getIndex()) : place.member(name);
    }
    boolean isNull = unbound instanceof InvalidNullException;
    return new Violation(place, isNull ? Keyword.REQUIRED : Keyword.TYPE);
  }

  private static void takeOut(List<JacksonException.Reference> path, JsonNode root) {
    JsonNode parent = root;
    for (JacksonException.Reference step : path.subList(0, path.size() - 1)) {
      parent = child(parent, step);
    }
    JacksonException.Reference last = path.get(path.size() - 1);
    if (parent instanceof ObjectNode object) {
      object.remove(last.getPropertyName());
    } else if (parent instanceof ArrayNode array) {
      // The items behind it cannot come first any more, and the ones before keep their index.
      while (array.size() > last.getIndex()) {
        array.remove(array.size() - 1);
      }
    }
  }

  private static JsonNode child(JsonNode parent, JacksonException.Reference step) {
    return step.getPropertyName() == null
        ? parent.required(step.getIndex())
        : parent.required(step.getPropertyName());
  }
}
