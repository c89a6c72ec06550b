package com.konaplate.contracttests;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes a body at a place named as the contract names it, such as {@code tcIdList[2]}. */
final class BodyEdit {

  private static final Pattern LAST_STEP =
      Pattern.compile("(?:(?<parent>.*)\\.)?(?<name>[^.\\[\\]]+)|(?<array>.*)\\[(?<index>\\d+)]");

  private BodyEdit() {}

  /** Sets the value; an index equal to the array's size appends. */
  static ObjectNode set(ObjectNode body, String place, JsonNode value) {
    Matcher step = step(place);
    if (step.group("name") != null) {
      parent(body, step.group("parent")).set(step.group("name"), value);
    } else {
      set(
          (ArrayNode) find(body, step.group("array")),
          Integer.parseInt(step.group("index")),
          value);
    }
    return body;
  }

  private static void set(ArrayNode array, int index, JsonNode value) {
    if (index == array.size()) {
      array.add(value);
    } else {
      array.set(index, value);
    }
  }

  /** Takes the member away. */
  static ObjectNode remove(ObjectNode body, String place) {
    Matcher step = step(place);
    parent(body, step.group("parent")).remove(step.group("name"));
    return body;
  }

  private static ObjectNode parent(ObjectNode body, @Nullable String parent) {
    return parent == null ? body : (ObjectNode) find(body, parent);
  }

  /** The value at a place of the body, which has to show it. */
  static JsonNode find(ObjectNode body, String place) {
    String pointer = "/" + place.replace('.', '/').replace("[", "/").replace("]", "");
    JsonNode found = body.at(pointer);
    if (found.isMissingNode()) {
      throw new IllegalStateException(
          "the success example has to show " + place + ", so that its limits can be tested");
    }
    return found;
  }

  private static Matcher step(String place) {
    Matcher step = LAST_STEP.matcher(place);
    if (!step.matches()) {
      throw new IllegalArgumentException("no place of a body: " + place);
    }
    return step;
  }
}
