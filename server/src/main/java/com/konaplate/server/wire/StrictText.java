package com.konaplate.server.wire;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/**
 * Reads a string and nothing else. Jackson's own reader of lists of strings opens an array around
 * an item and then loses its place: {@code [["a"], "b"]} would be read as {@code ["a"]}.
 */
final class StrictText extends StdScalarDeserializer<String> {

  StrictText() {
    super(String.class);
  }

  @Override
  public String deserialize(JsonParser parser, DeserializationContext context) {
    return parser.hasToken(JsonToken.VALUE_STRING)
        ? parser.getString()
        : (String) context.handleUnexpectedToken(getValueType(context), parser);
  }
}
