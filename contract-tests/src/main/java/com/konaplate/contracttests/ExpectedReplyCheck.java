package com.konaplate.contracttests;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Status, code and message are those of the contract, and so is every value that it declares. */
final class ExpectedReplyCheck {

  private static final String ABSENT = "nothing";

  private ExpectedReplyCheck() {}

  static List<Finding> findings(Exchange exchange, OpenedReply opened) {
    ExpectedReply expected = exchange.expected();
    List<Finding> findings = new ArrayList<>();
    int status = exchange.reply().status();
    if (status != expected.status()) {
      findings.add(new Finding("status", "" + expected.status(), "" + status));
    }
    Set<String> free = exchange.target().stateful() ? expected.generated() : Set.of();
    opened.inner().ifPresent(body -> findings.addAll(differences(expected.body(), body, free)));
    return findings;
  }

  /**
   * Where two bodies differ by value.
   *
   * @param free pointers to values that may differ, but have to be there
   */
  static List<Finding> differences(ObjectNode expected, ObjectNode actual, Set<String> free) {
    Map<String, JsonNode> wanted = Leaves.of(expected);
    Map<String, JsonNode> received = Leaves.of(actual);
    Set<String> pointers = new LinkedHashSet<>(wanted.keySet());
    pointers.addAll(received.keySet());
    List<Finding> findings = new ArrayList<>();
    for (String pointer : pointers) {
      String one = text(wanted, pointer);
      String other = text(received, pointer);
      boolean either = free.contains(pointer) && received.containsKey(pointer);
      if (!one.equals(other) && !either) {
        findings.add(new Finding(pointer, one, other));
      }
    }
    return findings;
  }

  private static String text(Map<String, JsonNode> leaves, String pointer) {
    JsonNode leaf = leaves.get(pointer);
    return leaf == null ? ABSENT : leaf.toString();
  }
}
