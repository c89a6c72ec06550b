package com.konaplate.contracttests.bundle;

import com.konaplate.contract.wire.JsonBody;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** JSON as it is published: numbers exact, and the same bytes on every operating system. */
final class PublishedJson {

  private static final DefaultIndenter TWO_SPACES = new DefaultIndenter("  ", "\n");

  private static final ObjectWriter INDENTED =
      JsonMapper.shared()
          .writer()
          .with(
              new DefaultPrettyPrinter()
                  .withObjectIndenter(TWO_SPACES)
                  .withArrayIndenter(TWO_SPACES));

  private PublishedJson() {}

  static String compact(JsonNode value) {
    return JsonBody.write(value);
  }

  static String indented(JsonNode value) {
    return INDENTED.writeValueAsString(value);
  }
}
