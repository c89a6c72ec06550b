package com.konaplate.contracttests;

import com.konaplate.contract.wire.JsonBody;
import com.konaplate.contract.wire.MalformedBodyException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Reads the bodies of replies that pass by. */
final class JsonText {

  private JsonText() {}

  /** The object, none when the text is no object. */
  static Optional<ObjectNode> parse(String text) {
    try {
      return Optional.of(JsonBody.read(text.getBytes(StandardCharsets.UTF_8)));
    } catch (MalformedBodyException e) {
      return Optional.empty();
    }
  }

  static boolean is(String text, ObjectNode expected) {
    return parse(text).filter(expected::equals).isPresent();
  }
}
