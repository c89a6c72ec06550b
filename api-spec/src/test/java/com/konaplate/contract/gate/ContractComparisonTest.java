package com.konaplate.contract.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.konaplate.contract.Contracts;
import com.konaplate.contract.LocatedTree;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class ContractComparisonTest {

  private static final String YAML = Contracts.bundled().yaml();

  private final LocatedTree published = LocatedTree.read(YAML, "openapi.yaml");
  private final LocatedTree working = LocatedTree.read(YAML, "openapi.yaml");

  @Test
  void findsNothingWhereOnlyCommentsAndQuotesDiffer() {
    String same = YAML.replace("openapi: 3.0.3", "# A comment\nopenapi: '3.0.3'");
    assertEquals(List.of(), ContractComparison.of(published, tree(same)).all());
  }

  @Test
  void namesTheLineOfTheWordThatChanged() {
    String yaml = YAML.replaceFirst("maxLength: 100\n", "maxLength: 99\n");
    long line = YAML.substring(0, YAML.indexOf("maxLength: 100\n")).lines().count();
    Change change = ContractComparison.of(published, tree(yaml)).all().get(0);
    assertEquals(line, change.line());
  }

  /** Every value of the file in turn is another one, or gone: no rule may overlook it. */
  @Test
  void overlooksNoChangeOfAnyValue() {
    List<String> overlooked = new ArrayList<>();
    mutate(working.root(), "", overlooked);
    assertEquals(List.of("/info/version gone", "/info/version"), overlooked);
  }

  private void mutate(JsonNode node, String pointer, List<String> overlooked) {
    if (node instanceof ObjectNode object) {
      for (String name : List.copyOf(object.propertyNames())) {
        mutateMember(object, name, pointer + "/" + name, overlooked);
      }
    } else if (node instanceof ArrayNode array) {
      for (int index = 0; index < array.size(); index++) {
        JsonNode item = array.get(index);
        array.set(index, other(item));
        check(pointer + "/" + index, overlooked);
        array.set(index, item);
        mutate(item, pointer + "/" + index, overlooked);
      }
    }
  }

  private void mutateMember(
      ObjectNode object, String name, String pointer, List<String> overlooked) {
    JsonNode value = object.get(name);
    ObjectNode whole = object.deepCopy();
    object.remove(name);
    check(pointer + " gone", overlooked);
    object.removeAll();
    object.setAll(whole);
    if (!value.isContainer()) {
      object.set(name, other(value));
      check(pointer, overlooked);
      object.set(name, value);
    }
    mutate(object.get(name), pointer, overlooked);
  }

  private void check(String what, List<String> overlooked) {
    if (ContractComparison.of(published, working).all().isEmpty()) {
      overlooked.add(what);
    }
  }

  private static JsonNode other(JsonNode value) {
    if (value.isIntegralNumber()) {
      return JsonNodeFactory.instance.numberNode(value.bigIntegerValue().add(BigInteger.ONE));
    }
    return value.isBoolean()
        ? JsonNodeFactory.instance.booleanNode(!value.booleanValue())
        : JsonNodeFactory.instance.stringNode(value.asString("") + "x");
  }

  @Test
  void holdsAWordThatItDoesNotKnowToBreak() {
    String yaml =
        YAML.replaceFirst(
            "operationId: checkPassword", "x-new: 1\n      operationId: checkPassword");
    Changes changes = ContractComparison.of(published, tree(yaml));
    assertTrue(changes.toString().contains("no rule of the gate knows this word"));
  }

  @Test
  void judgesASharedComponentOnce() {
    String yaml = YAML.replaceFirst("example: KST", "example: UTC");
    Changes changes = ContractComparison.of(published, tree(yaml));
    assertFalse(changes.all().isEmpty());
    assertEquals(1, changes.all().size(), changes::toString);
  }

  private static LocatedTree tree(String yaml) {
    return LocatedTree.read(yaml, "openapi.yaml");
  }
}
