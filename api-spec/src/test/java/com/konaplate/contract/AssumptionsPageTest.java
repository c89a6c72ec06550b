package com.konaplate.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Keeps the page that tells a partner what was read and what was concluded. */
class AssumptionsPageTest {

  private static final Path PAGE = Path.of("../docs/assumptions.md");

  private final Contract contract = Contracts.bundled();

  @Test
  void pageEqualsTheContract() throws Exception {
    String now = page();
    String committed = Files.exists(PAGE) ? Files.readString(PAGE) : "";
    Files.writeString(PAGE, now);
    assertEquals(committed, now, "the page is rewritten: look at the change and commit it");
  }

  private String page() {
    return """
        # Assumptions

        Generated from `api-spec/openapi.yaml`. Whatever stands on no page of the vendor's is marked there and listed here.

        | id | what is assumed | where |
        |---|---|---|
        %s

        ## Figures of the pages that the schemas depart from

        | where | as the page has it |
        |---|---|
        %s
        """
        .formatted(assumptions(), documented());
  }

  private String assumptions() {
    return contract.assumptions().stream()
        .map(a -> "| %s | %s | %s |".formatted(a.id(), a.text(), places(a.places())))
        .collect(Collectors.joining("\n"));
  }

  private static String places(List<String> places) {
    return places.stream().map(AssumptionsPageTest::place).collect(Collectors.joining(", "));
  }

  private static String place(String pointer) {
    return "`" + pointer.replace("~1", "/") + "`";
  }

  private String documented() {
    List<String> rows = new ArrayList<>();
    collect("", contract.document(), rows);
    return String.join("\n", rows);
  }

  private static void collect(String pointer, JsonNode node, List<String> rows) {
    JsonNode figure = node.path("x-documented");
    if (figure.isString()) {
      rows.add("| %s | %s |".formatted(place(pointer), figure.stringValue()));
    }
    if (node.isObject()) {
      node.properties()
          .forEach(entry -> collect(pointer + "/" + entry.getKey(), entry.getValue(), rows));
    }
  }
}
