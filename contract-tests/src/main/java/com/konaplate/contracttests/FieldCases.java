package com.konaplate.contracttests;

import com.konaplate.contract.ArraySchema;
import com.konaplate.contract.Field;
import com.konaplate.contract.IntegerSchema;
import com.konaplate.contract.Keyword;
import com.konaplate.contract.ObjectSchema;
import com.konaplate.contract.Place;
import com.konaplate.contract.Schema;
import com.konaplate.contract.Violation;
import com.konaplate.contract.wire.JsonBody;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** Breaks every limit of every body field, one at a time, and stays within each. */
final class FieldCases {

  /** More items than anybody would limit a list to without the contract. */
  private static final int MANY = 1000;

  private final OperationCases cases;
  private final long seed;
  private final List<ContractCase> found = new ArrayList<>();

  private FieldCases(OperationCases cases, long seed) {
    this.cases = cases;
    this.seed = seed;
  }

  static List<ContractCase> of(OperationCases cases, long seed) {
    FieldCases fields = new FieldCases(cases, seed);
    fields.visit(cases.operation().body(), "");
    return fields.found;
  }

  private void visit(ObjectSchema object, String parent) {
    for (Field field : object.fields()) {
      String place = Place.field(parent).member(field.name()).name();
      visitPresence(field, place);
      visitValues(field.schema(), field.required(), place);
    }
  }

  private void visitPresence(Field field, String place) {
    add(place, "absent", BodyEdit.remove(cases.body(), place), field.required());
    add(place, "null", BodyEdit.set(cases.body(), place, NullNode.getInstance()), field.required());
    add(place, "in-capitals", inCapitals(place, field.required()), field.required());
  }

  /**
   * The contract does not know the name: its value is no field's, be it right or, where the field
   * may be absent, of no field's type.
   */
  private ObjectNode inCapitals(String place, boolean required) {
    ObjectNode body = cases.body();
    JsonNode value =
        required
            ? BodyEdit.find(body, place)
            : JsonNodeFactory.instance.numberNode(new BigDecimal("1.5"));
    int name = place.lastIndexOf('.') + 1;
    String capitals = place.substring(name).toUpperCase(Locale.ROOT);
    BodyEdit.remove(body, place);
    return BodyEdit.set(body, place.substring(0, name) + capitals, value);
  }

  /** What is optional may still be required under a condition, which the library then tells. */
  private void add(String place, String label, ObjectNode body, boolean required) {
    Optional<Keyword> breaks =
        required
            ? Optional.of(Keyword.REQUIRED)
            : cases.operation().body().firstViolation(body).map(Violation::keyword);
    String kind = breaks.map(keyword -> keyword.word() + "/").orElse("");
    add(place, new Sample(kind + label, NullNode.getInstance(), breaks), body);
  }

  private void visitValues(Schema schema, boolean required, String place) {
    for (Sample sample : Samples.of(schema, required, seed)) {
      add(place, sample, BodyEdit.set(cases.body(), place, sample.value()));
    }
    if (schema instanceof IntegerSchema integer && cases.needsNobody()) {
      for (Sample sample : IntegerSamples.large(integer)) {
        add(place, sample, BodyEdit.set(cases.body(), place, sample.value()));
      }
    }
    if (schema instanceof ObjectSchema object) {
      visitEmpty(place);
      visit(object, place);
    } else if (schema instanceof ArraySchema array) {
      visitItems(array, place);
      visitLists(place);
    }
  }

  /** An object without members lacks the first one that it needs. */
  private void visitEmpty(String place) {
    ObjectNode body = BodyEdit.set(cases.body(), place, JsonBody.object());
    Optional<Violation> missing = cases.operation().body().firstViolation(body);
    String label = place + "/no-members";
    found.add(
        missing
            .map(violation -> cases.refused(label, body, violation))
            .orElseGet(() -> cases.accepted(Family.WITHIN_LIMIT, label, body)));
  }

  /** No item more or fewer is asked for than those that matter, and in no order. */
  private void visitLists(String place) {
    List<JsonNode> items = new ArrayList<>();
    BodyEdit.find(cases.body(), place).forEach(items::add);
    JsonNode unknown = JsonNodeFactory.instance.stringNode("x");
    List<JsonNode> reversed = new ArrayList<>(items);
    Collections.reverse(reversed);
    accepted(place, "reversed", Stream.of(reversed));
    accepted(place, "twice", Stream.of(items, items));
    accepted(place, "unknown-before", Stream.of(List.of(unknown), items));
    accepted(place, "many", Stream.of(items, Collections.nCopies(MANY, unknown)));
  }

  private void accepted(String place, String label, Stream<List<JsonNode>> parts) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    parts.forEach(list::addAll);
    ObjectNode body = BodyEdit.set(cases.body(), place, list);
    found.add(cases.accepted(Family.WITHIN_LIMIT, place + "/" + label, body));
  }

  /** The first item, and one behind the last, so that the index in the message matters. */
  private void visitItems(ArraySchema array, String place) {
    int behind = BodyEdit.find(cases.body(), place).size();
    for (String item : List.of(place + "[0]", place + "[" + behind + "]")) {
      ObjectNode body = BodyEdit.set(cases.body(), item, NullNode.getInstance());
      add(item, "null", body, true);
      visitValues(array.items(), true, item);
    }
  }

  private void add(String place, Sample sample, ObjectNode body) {
    String label = place + "/" + sample.label();
    found.add(
        sample
            .breaks()
            .map(keyword -> cases.refused(label, body, new Violation(Place.field(place), keyword)))
            .orElseGet(() -> cases.accepted(Family.WITHIN_LIMIT, label, body)));
  }
}
