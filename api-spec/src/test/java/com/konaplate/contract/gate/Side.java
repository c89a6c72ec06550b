package com.konaplate.contract.gate;

import com.konaplate.contract.LocatedTree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * One place of one of the two files, which may be missing there.
 *
 * @param tree the file
 * @param pointer JSON pointer to the place
 * @param node what stands there
 */
record Side(LocatedTree tree, String pointer, JsonNode node) {

  private static final String REFERENCE = "$ref";

  static Side root(LocatedTree tree) {
    return new Side(tree, "", tree.root());
  }

  boolean exists() {
    return !node.isMissingNode();
  }

  int line() {
    return tree.line().applyAsInt(pointer);
  }

  Side at(String key) {
    return new Side(
        tree, pointer + "/" + key.replace("~", "~0").replace("/", "~1"), node.path(key));
  }

  /** What is referred to here, or an empty text. */
  String reference() {
    return node.path(REFERENCE).stringValue("");
  }

  /** What a chain of references ends at, else this very place. */
  Side resolved() {
    Side place = this;
    Set<String> followed = new HashSet<>();
    while (!place.reference().isEmpty() && followed.add(place.reference())) {
      String target = place.reference().substring(1);
      JsonNode found = target.isEmpty() ? node.path(REFERENCE).path("") : tree.root().at(target);
      place = new Side(tree, target, found);
    }
    return place;
  }

  List<String> names() {
    return List.copyOf(node.propertyNames());
  }

  /** The items of a list by what tells them apart. */
  Map<String, Side> items(Function<Side, String> key) {
    Map<String, Side> items = new LinkedHashMap<>();
    for (int index = 0; index < node.size(); index++) {
      Side item = new Side(tree, pointer + "/" + index, node.path(index));
      items.put(key.apply(item), item);
    }
    return items;
  }

  /** The texts of a list. */
  List<String> texts() {
    List<String> texts = new ArrayList<>();
    node.forEach(item -> texts.add(item.asString()));
    return texts;
  }
}
