package com.konaplate.contracttests;

import com.konaplate.contract.Keyword;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A value to be tried at one place.
 *
 * @param label what it is, for the case's id
 * @param value the value
 * @param breaks the promise that it breaks, none for a value within the limits
 */
record Sample(String label, JsonNode value, Optional<Keyword> breaks) {

  static Sample within(String label, JsonNode value) {
    return new Sample(label, value, Optional.empty());
  }

  static Sample within(String label, String text) {
    return within(label, JsonNodeFactory.instance.stringNode(text));
  }

  static Sample beyond(Keyword keyword, String label, JsonNode value) {
    return new Sample(keyword.word() + "/" + label, value, Optional.of(keyword));
  }

  static Sample beyond(Keyword keyword, String label, String text) {
    return beyond(keyword, label, JsonNodeFactory.instance.stringNode(text));
  }
}
