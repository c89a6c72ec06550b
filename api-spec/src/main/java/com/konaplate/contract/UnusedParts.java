package com.konaplate.contract;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What stands in the contract and is used by nobody promises something that no reply keeps. */
final class UnusedParts {

  private static final String REFERENCE = "$ref";

  private final Cursor root;
  private final List<Operation> operations;
  private final DeclaredErrors outside;

  UnusedParts(Cursor root, List<Operation> operations, DeclaredErrors outside) {
    this.root = root;
    this.operations = operations;
    this.outside = outside;
  }

  void run() {
    checkComponents();
    checkTags();
    checkCodes();
  }

  /** The schema of encrypted bodies stands for any body, so that no operation refers to it. */
  private void checkComponents() {
    Set<String> used = referredTo();
    used.add("/components/schemas/" + ContractChecks.ENCRYPTED);
    for (Cursor kind : root.at("components").members().values()) {
      for (Cursor component : kind.members().values()) {
        if (!used.contains(component.pointer())) {
          component.defect("nothing refers to it");
        }
      }
    }
  }

  /** Everything that the operations refer to, and what that refers to in turn. */
  private Set<String> referredTo() {
    Set<String> found = new HashSet<>();
    Deque<JsonNode> open = new ArrayDeque<>();
    open.add(root.at("paths").node());
    while (!open.isEmpty()) {
      JsonNode node = open.remove();
      node.forEach(open::add);
      String reference = node.path(REFERENCE).stringValue("");
      if (reference.startsWith("#/") && found.add(reference.substring(1))) {
        open.add(root.node().at(reference.substring(1)));
      }
    }
    return found;
  }

  private void checkTags() {
    for (Cursor tag : root.at("tags").items()) {
      String name = tag.at("name").text();
      if (operations.stream().noneMatch(o -> o.signature().tag().equals(name))) {
        tag.defect("no operation has this tag");
      }
    }
  }

  private void checkCodes() {
    Set<String> carried =
        Stream.concat(
                outside.all().stream(),
                operations.stream()
                    .flatMap(o -> o.responses().stream())
                    .flatMap(UnusedParts::errors))
            .map(DeclaredError::code)
            .collect(Collectors.toSet());
    for (Map.Entry<String, Cursor> code : root.at("x-error-catalog").members().entrySet()) {
      if (!carried.contains(code.getKey())) {
        code.getValue().defect("no response carries this code");
      }
    }
  }

  private static Stream<DeclaredError> errors(Response response) {
    return response.errors().all().stream();
  }
}
