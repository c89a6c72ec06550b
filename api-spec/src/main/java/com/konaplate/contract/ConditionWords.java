package com.konaplate.contract;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * What the words of a condition mean (JSON Schema 2020-12): a word about objects or arrays says
 * nothing of other values, and numbers are equal when their values are. Written out because these
 * eight words are the whole vocabulary: a validator of all of JSON Schema costs every start of the
 * mock more time than reading the contract.
 */
final class ConditionWords {

  private static final Comparator<JsonNode> BY_VALUE = (one, other) -> isSame(one, other) ? 0 : 1;

  private ConditionWords() {}

  /** Compiles a schema that {@link ConditionReader} has found nothing wrong with. */
  static Predicate<JsonNode> compile(JsonNode schema) {
    List<Predicate<JsonNode>> words =
        schema.properties().stream().map(word -> word(word.getKey(), word.getValue())).toList();
    return value -> isMetByAll(words, value);
  }

  private static boolean isMetByAll(List<Predicate<JsonNode>> words, JsonNode value) {
    for (Predicate<JsonNode> word : words) {
      if (!word.test(value)) {
        return false;
      }
    }
    return true;
  }

  private static Predicate<JsonNode> word(String word, JsonNode argument) {
    return switch (word) {
      case "type" -> type(argument.stringValue());
      case "properties" -> properties(argument);
      case "required" -> required(argument);
      case "enum" -> value -> items(argument).anyMatch(allowed -> isEqual(allowed, value));
      case "const" -> value -> isEqual(argument, value);
      case "not" -> compile(argument).negate();
      case "anyOf" ->
          items(argument).map(ConditionWords::compile).reduce(v -> false, Predicate::or);
      case "contains" -> contains(compile(argument));
      default -> throw new IllegalArgumentException("a condition has no word " + word);
    };
  }

  private static Stream<JsonNode> items(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  private static Predicate<JsonNode> type(String name) {
    return switch (name) {
      case "null" -> JsonNode::isNull;
      case "boolean" -> JsonNode::isBoolean;
      case "integer" -> ConditionWords::isWhole;
      case "number" -> JsonNode::isNumber;
      case "string" -> JsonNode::isString;
      case "array" -> JsonNode::isArray;
      case "object" -> JsonNode::isObject;
      default -> throw new IllegalArgumentException("JSON Schema has no type " + name);
    };
  }

  private static boolean isWhole(JsonNode value) {
    if (!value.isNumber() || value.isIntegralNumber()) {
      return value.isNumber();
    }
    BigDecimal number = value.decimalValue();
    return number.scale() <= 0 || number.stripTrailingZeros().scale() <= 0;
  }

  private static Predicate<JsonNode> properties(JsonNode argument) {
    Map<String, Predicate<JsonNode>> members =
        argument.properties().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, member -> compile(member.getValue())));
    return value -> !value.isObject() || areMet(members, value);
  }

  private static boolean areMet(Map<String, Predicate<JsonNode>> members, JsonNode object) {
    for (Map.Entry<String, Predicate<JsonNode>> member : members.entrySet()) {
      JsonNode value = object.get(member.getKey());
      if (value != null && !member.getValue().test(value)) {
        return false;
      }
    }
    return true;
  }

  private static Predicate<JsonNode> required(JsonNode argument) {
    List<String> names = items(argument).map(JsonNode::stringValue).toList();
    return value -> !value.isObject() || names.stream().allMatch(value::has);
  }

  private static Predicate<JsonNode> contains(Predicate<JsonNode> wanted) {
    return value -> !value.isArray() || items(value).anyMatch(wanted);
  }

  private static boolean isEqual(JsonNode one, JsonNode other) {
    return one.equals(BY_VALUE, other);
  }

  private static boolean isSame(JsonNode one, JsonNode other) {
    return one.isNumber() && other.isNumber()
        ? one.decimalValue().compareTo(other.decimalValue()) == 0
        : one.equals(other);
  }
}
