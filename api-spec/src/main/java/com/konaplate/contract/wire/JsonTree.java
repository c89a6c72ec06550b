package com.konaplate.contract.wire;

import java.io.ByteArrayOutputStream;
import java.io.StringWriter;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns text into trees and back, without a mapper: trees need none of what it binds, and setting
 * one up costs a start of the mock more than reading the contract.
 */
final class JsonTree {

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .build();

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private JsonTree() {}

  /** The one value of a text; nesting is bounded by the parser. */
  static JsonNode read(String text) throws MalformedBodyException {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      JsonToken first = parser.nextToken();
      JsonNode value = first == null ? NODES.missingNode() : value(first, parser);
      if (parser.nextToken() != null) {
        throw new MalformedBodyException("something stands behind the JSON object");
      }
      return value;
    }
  }

  private static JsonNode value(JsonToken token, JsonParser parser) {
    return switch (token) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_STRING -> NODES.stringNode(parser.getString());
      case VALUE_NUMBER_INT -> integer(parser);
      case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDecimalValue());
      case VALUE_TRUE -> NODES.booleanNode(true);
      case VALUE_FALSE -> NODES.booleanNode(false);
      case VALUE_NULL -> NODES.nullNode();
      default -> throw new IllegalStateException("no value starts with " + token);
    };
  }

  private static ObjectNode object(JsonParser parser) {
    ObjectNode object = NODES.objectNode();
    for (String name = parser.nextName(); name != null; name = parser.nextName()) {
      object.set(name, value(parser.nextToken(), parser));
    }
    return object;
  }

  private static ArrayNode array(JsonParser parser) {
    ArrayNode array = NODES.arrayNode();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      array.add(value(token, parser));
    }
    return array;
  }

  private static JsonNode integer(JsonParser parser) {
    return switch (parser.getNumberType()) {
      case INT -> NODES.numberNode(parser.getIntValue());
      case LONG -> NODES.numberNode(parser.getLongValue());
      default -> NODES.numberNode(parser.getBigIntegerValue());
    };
  }

  /** Compact JSON. */
  static String text(JsonNode value) {
    StringWriter out = new StringWriter();
    try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      write(value, generator);
    }
    return out.toString();
  }

  /** Compact JSON in UTF-8. */
  static byte[] bytes(JsonNode value) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      write(value, generator);
    }
    return out.toByteArray();
  }

  private static void write(JsonNode value, JsonGenerator out) {
    switch (value.getNodeType()) {
      case OBJECT -> writeObject(value, out);
      case ARRAY -> writeArray(value, out);
      case STRING -> out.writeString(value.stringValue());
      case NUMBER -> writeNumber(value, out);
      case BOOLEAN -> out.writeBoolean(value.booleanValue());
      case NULL -> out.writeNull();
      default -> throw new IllegalArgumentException("JSON has no " + value.getNodeType());
    }
  }

  private static void writeObject(JsonNode object, JsonGenerator out) {
    out.writeStartObject();
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      out.writeName(member.getKey());
      write(member.getValue(), out);
    }
    out.writeEndObject();
  }

  private static void writeArray(JsonNode array, JsonGenerator out) {
    out.writeStartArray();
    for (JsonNode item : array) {
      write(item, out);
    }
    out.writeEndArray();
  }

  private static void writeNumber(JsonNode number, JsonGenerator out) {
    if (number.canConvertToLong() && number.isIntegralNumber()) {
      out.writeNumber(number.longValue());
    } else if (number.isIntegralNumber()) {
      out.writeNumber(number.bigIntegerValue());
    } else {
      out.writeNumber(number.decimalValue());
    }
  }
}
