package com.konaplate.contract;

import com.konaplate.contract.wire.JsonMediaType;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** One place of the file while it is read; whatever is not as expected becomes a defect. */
final class Cursor {

  /** The one media type that is read. */
  static final String JSON = JsonMediaType.VALUE;

  private static final String REFERENCE = "$ref";
  private static final String LOCAL = "#";

  private final ObjectNode root;
  private final JsonNode node;
  private final String pointer;
  private final Defects defects;

  Cursor(ObjectNode root, Defects defects) {
    this(root, root, "", defects);
  }

  private Cursor(ObjectNode root, JsonNode node, String pointer, Defects defects) {
    this.root = root;
    this.node = node;
    this.pointer = pointer;
    this.defects = defects;
  }

  /** JSON pointer (RFC 6901) to a member. */
  static String child(String pointer, String key) {
    return pointer + "/" + key.replace("~", "~0").replace("/", "~1");
  }

  String pointer() {
    return pointer;
  }

  JsonNode node() {
    return node;
  }

  boolean exists() {
    return !node.isMissingNode();
  }

  void defect(String text) {
    defects.add(pointer, text);
  }

  /** How much is wrong so far, anywhere. */
  int defectCount() {
    return defects.count();
  }

  /** The member of that name, which may not exist. */
  Cursor at(String key) {
    JsonNode member = node.isObject() ? node.path(key) : MissingNode.getInstance();
    return new Cursor(root, member, child(pointer, key), defects);
  }

  /** The member of that name, which has to exist; where this place is missing, that is said. */
  Cursor need(String key) {
    Cursor member = at(key);
    if (exists() && !member.exists()) {
      defect("has no " + key);
    }
    return member;
  }

  /** Refuses every word that nobody reads. */
  Cursor knowing(Set<String> words) {
    for (String word : members().keySet()) {
      if (!words.contains(word)) {
        at(word).defect("unknown word " + word);
      }
    }
    return this;
  }

  /** What a local reference points to, else this very place. */
  Cursor resolved() {
    Cursor place = this;
    Set<String> followed = new HashSet<>();
    while (place.node.path(REFERENCE).isString()) {
      String target = place.node.path(REFERENCE).stringValue();
      place.knowing(Set.of(REFERENCE));
      JsonNode found = followed.add(target) ? target(target) : MissingNode.getInstance();
      if (found.isMissingNode()) {
        place.at(REFERENCE).defect("points to nothing in this file: " + target);
        return new Cursor(root, found, place.pointer, defects);
      }
      place = new Cursor(root, found, target.substring(LOCAL.length()), defects);
    }
    return place;
  }

  private JsonNode target(String reference) {
    return reference.startsWith(LOCAL + "/")
        ? root.at(reference.substring(LOCAL.length()))
        : MissingNode.getInstance();
  }

  /** The members in the order of the file; a defect and none when this is no mapping. */
  Map<String, Cursor> members() {
    Map<String, Cursor> members = new LinkedHashMap<>();
    object().ifPresent(o -> o.propertyNames().forEach(name -> members.put(name, at(name))));
    return members;
  }

  /** The items of a list; a defect and none when this is no list. */
  List<Cursor> items() {
    List<Cursor> items = new ArrayList<>();
    if (exists() && !node.isArray()) {
      defect("has to be a list");
    }
    for (int index = 0; node.isArray() && index < node.size(); index++) {
      String place = child(pointer, String.valueOf(index));
      items.add(new Cursor(root, node.get(index), place, defects));
    }
    return items;
  }

  /** The text here; a defect and an empty text when there is none. */
  String text() {
    if (node.isString()) {
      return node.stringValue();
    }
    if (exists()) {
      defect("has to be a text; quote it");
    }
    return "";
  }

  Optional<String> optionalText() {
    return exists() ? Optional.of(text()) : Optional.empty();
  }

  List<String> texts() {
    return items().stream().map(Cursor::text).toList();
  }

  /** The integer here, exact; a defect when there is something else. */
  Optional<BigInteger> integer() {
    if (node.isIntegralNumber()) {
      return Optional.of(node.bigIntegerValue());
    }
    if (exists()) {
      defect("has to be an integer");
    }
    return Optional.empty();
  }

  /** The integer here when it is one that counts something. */
  Optional<Integer> smallInteger() {
    Optional<BigInteger> number = integer();
    if (number.filter(n -> n.signum() < 0 || n.bitLength() >= Integer.SIZE).isPresent()) {
      defect("has to be from 0 to 2147483647");
      return Optional.empty();
    }
    return number.map(BigInteger::intValue);
  }

  /** The boolean here, false when there is none. */
  boolean flag() {
    if (exists() && !node.isBoolean()) {
      defect("has to be true or false");
    }
    return node.isBoolean() && node.booleanValue();
  }

  /** The mapping here; a defect when there is something else. */
  Optional<ObjectNode> object() {
    if (node instanceof ObjectNode object) {
      return Optional.of(object);
    }
    if (exists()) {
      defect("has to be a mapping");
    }
    return Optional.empty();
  }
}
