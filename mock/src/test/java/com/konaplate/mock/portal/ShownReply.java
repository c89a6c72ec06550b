package com.konaplate.mock.portal;

import com.konaplate.contract.wire.JsonBody;
import com.konaplate.contract.wire.MalformedBodyException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the page shows of an exchange.
 *
 * @param outcome the line above all
 * @param listings the texts by their names
 */
record ShownReply(String outcome, Map<?, ?> listings) {

  String text(String name) {
    Object text = listings.get(name);
    if (text == null) {
      throw new AssertionError("no listing " + name + ", but " + listings.keySet());
    }
    return text.toString();
  }

  boolean has(String name) {
    return listings.containsKey(name);
  }

  ObjectNode json(String name) {
    try {
      return JsonBody.read(text(name).getBytes(StandardCharsets.UTF_8));
    } catch (MalformedBodyException e) {
      throw new AssertionError(text(name), e);
    }
  }

  /** The reply as plain JSON, whichever way it came. */
  ObjectNode reply() {
    return json(has("replyDecrypted") ? "replyDecrypted" : "reply");
  }

  String sentHeader(String name) {
    Matcher line =
        Pattern.compile("^" + name + ": (.*)$", Pattern.MULTILINE | Pattern.CASE_INSENSITIVE)
            .matcher(text("sentHeaders"));
    if (!line.find()) {
      throw new AssertionError("no " + name + " in " + text("sentHeaders"));
    }
    return String.valueOf(line.group(1));
  }
}
