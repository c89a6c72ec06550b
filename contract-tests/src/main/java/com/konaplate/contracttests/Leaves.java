package com.konaplate.contracttests;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The values of a JSON tree by their pointer (RFC 6901), without the branches. */
final class Leaves {

  private Leaves() {}

  static Map<String, JsonNode> of(JsonNode tree) {
    Map<String, JsonNode> leaves = new LinkedHashMap<>();
    collect("", tree, leaves);
    return leaves;
  }

  private static void collect(String pointer, JsonNode node, Map<String, JsonNode> leaves) {
    if (node.isObject() && !node.isEmpty()) {
      node.properties().forEach(m -> collect(pointer + "/" + m.getKey(), m.getValue(), leaves));
    } else if (node.isArray() && !node.isEmpty()) {
      for (int index = 0; index < node.size(); index++) {
        collect(pointer + "/" + index, node.get(index), leaves);
      }
    } else {
      leaves.put(pointer, node);
    }
  }

  /** The last step of a pointer. */
  static String name(String pointer) {
    return pointer.substring(pointer.lastIndexOf('/') + 1);
  }
}
