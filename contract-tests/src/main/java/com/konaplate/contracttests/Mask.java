package com.konaplate.contracttests;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes out of JSON and of texts what must not be told. A member counts by its name, whatever type
 * its value has; a text that holds JSON is looked into.
 *
 * @param members the names of the members
 * @param values what is taken out wherever it stands
 */
record Mask(Set<String> members, List<String> values) {

  static final String MARK = "***";

  /** Shorter values stand in other words by chance. */
  private static final int TELLING = 4;

  /** Whoever words a message may put an address or a number of a person into it. */
  private static final Pattern PERSONAL =
      Pattern.compile("[^\\s\"'<>:,;()]+@[^\\s\"'<>,;()]+|\\d(?:[- ]?\\d){7,}");

  /** Where JSON begins, or what is meant as such; not the braces of a form. */
  private static final Pattern JSON =
      Pattern.compile("(?<!\\\\[pP])\\{\\s*[^\\d\\s]|\\[\\s*[\\[{\"]");

  private static final Pattern WHOLE = Pattern.compile("\\s*[\"{\\[]");

  /** So that no value leaves the rest of a longer one. */
  private static final Comparator<String> LONGEST_FIRST =
      Comparator.comparing(String::length).reversed();

  private static final String WORDS = "description";

  /** The same, with the values that the sensitive members have here. */
  Mask knowing(JsonNode json) {
    List<String> all = new ArrayList<>(values);
    collect(json, false, all);
    all.sort(LONGEST_FIRST);
    return new Mask(members, all);
  }

  private void collect(JsonNode json, boolean sensitive, List<String> found) {
    if (sensitive && json.isValueNode() && json.asString().length() >= TELLING) {
      found.add(json.asString());
    }
    json.properties()
        .forEach(m -> collect(m.getValue(), sensitive || members.contains(m.getKey()), found));
    if (json.isArray()) {
      json.forEach(item -> collect(item, sensitive, found));
    }
  }

  /** Whether the pointer leads into a sensitive member. */
  boolean covers(String pointer) {
    return List.of(pointer.split("/", -1)).stream().anyMatch(members::contains);
  }

  /** A text of the suite's own, which may name what was sent or declared. */
  String own(String text) {
    return parsed(text).map(json -> of(json).toString()).orElseGet(() -> plain(text));
  }

  /** A text, whether or not it is JSON or ends in some. What only begins like JSON is left out. */
  String text(String text) {
    return parsed(text).map(json -> of(json).toString()).orElseGet(() -> ending(text));
  }

  private String ending(String text) {
    Matcher start = JSON.matcher(text);
    if (!start.find()) {
      return plain(text);
    }
    String rest = text.substring(start.start());
    return plain(text.substring(0, start.start()))
        + parsed(rest).map(json -> of(json).toString()).orElseGet(() -> unread(rest));
  }

  /** What came at a place in a reply. */
  String text(String place, String text) {
    return place.endsWith(WORDS) ? wording(text(text)) : text(text);
  }

  private static Optional<JsonNode> parsed(String text) {
    if (!WHOLE.matcher(text).lookingAt()) {
      return Optional.empty();
    }
    try {
      return Optional.of(JsonMapper.shared().readTree(text));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  /** What stands for a text that is left out. */
  static String unread(String text) {
    return "%s (%d characters, no JSON)".formatted(MARK, text.length());
  }

  private String plain(String text) {
    String masked = text;
    for (String value : values) {
      masked = masked.replace(value, MARK);
    }
    return masked;
  }

  private static String wording(String text) {
    return PERSONAL.matcher(text).replaceAll(Matcher.quoteReplacement(MARK));
  }

  JsonNode of(JsonNode json) {
    if (json instanceof ObjectNode object) {
      return of(object);
    }
    if (json instanceof ArrayNode array) {
      ArrayNode masked = JsonNodeFactory.instance.arrayNode();
      array.forEach(item -> masked.add(of(item)));
      return masked;
    }
    boolean told = !json.isString() && plain(json.asString()).equals(json.asString());
    return told ? json : JsonNodeFactory.instance.stringNode(text(json.asString()));
  }

  ObjectNode of(ObjectNode object) {
    ObjectNode masked = JsonNodeFactory.instance.objectNode();
    object.properties().forEach(m -> masked.set(plain(m.getKey()), of(m.getKey(), m.getValue())));
    return masked;
  }

  private JsonNode of(String name, JsonNode value) {
    if (members.contains(name)) {
      return JsonNodeFactory.instance.stringNode(MARK);
    }
    return value.isString() && name.equals(WORDS)
        ? JsonNodeFactory.instance.stringNode(wording(text(value.asString())))
        : of(value);
  }
}
