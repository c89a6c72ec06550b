package com.konaplate.contracttests;

import com.konaplate.contract.ArraySchema;
import com.konaplate.contract.Field;
import com.konaplate.contract.Keyword;
import com.konaplate.contract.ObjectSchema;
import com.konaplate.contract.Operation;
import com.konaplate.contract.Place;
import com.konaplate.contract.Schema;
import com.konaplate.contract.Violation;
import com.konaplate.contracttests.Breach.Change;
import com.konaplate.contracttests.Breach.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** Each limit of each body field, broken once, and each conditional requirement. */
final class FieldBreaches {

  private final Operation operation;
  private final CheckOrder order;
  private final ObjectNode valid;
  private final List<Breach> found = new ArrayList<>();

  private FieldBreaches(Operation operation, CheckOrder order) {
    this.operation = operation;
    this.order = order;
    this.valid = ValidRequests.success(operation).request();
  }

  static List<Breach> of(Operation operation, CheckOrder order) {
    FieldBreaches fields = new FieldBreaches(operation, order);
    fields.visit(operation.body(), Place.ROOT);
    operation.body().fields().forEach(fields::visitCondition);
    return fields.found;
  }

  private void visit(ObjectSchema object, Place parent) {
    for (Field field : object.fields()) {
      Place place = parent.member(field.name());
      if (field.required()) {
        add(place, Keyword.REQUIRED, body -> BodyEdit.remove(body, place.name()));
      }
      visitValues(field.schema(), field.required(), place);
    }
  }

  private void visitValues(Schema schema, boolean required, Place place) {
    OneSample.ofEach(Samples.of(schema, required, 0))
        .forEach((keyword, value) -> set(place, keyword, value));
    if (schema instanceof ObjectSchema object) {
      visit(object, place);
    } else if (schema instanceof ArraySchema array) {
      visitItems(array.items(), place);
    }
  }

  /** A limit of the items is broken at the first and behind the last one. */
  private void visitItems(Schema items, Place place) {
    int behind = BodyEdit.find(valid.deepCopy(), place.name()).size();
    for (Place item : List.of(place.item(0), place.item(behind))) {
      set(item, Keyword.REQUIRED, NullNode.getInstance());
      visitValues(items, true, item);
    }
  }

  private void set(Place place, Keyword keyword, JsonNode value) {
    add(place, keyword, body -> BodyEdit.set(body, place.name(), value.deepCopy()));
  }

  private void add(Place place, Keyword keyword, Consumer<ObjectNode> change) {
    add(new Violation(place, keyword), Change.ofBody(change, body -> true));
  }

  /** A field that is missing, with all that its condition speaks of, as far as it may be. */
  private void visitCondition(Field field) {
    Violation unmet = new Violation(Place.field(field.name()), Keyword.REQUIRED_WHEN);
    ObjectNode body = valid.deepCopy();
    removeConditional(body, field);
    if (field.requiredWhen().isPresent() && isUnmet(unmet, body)) {
      add(unmet, Change.ofBody(b -> removeConditional(b, field), b -> isUnmet(unmet, b)));
    }
  }

  private boolean isUnmet(Violation unmet, ObjectNode body) {
    return operation.body().firstUnmetCondition(body).filter(unmet::equals).isPresent();
  }

  private void removeConditional(ObjectNode body, Field field) {
    String condition = field.requiredWhen().map(c -> c.schema().toString()).orElse("");
    operation.body().fields().stream()
        .filter(other -> other.equals(field) || condition.contains('"' + other.name() + '"'))
        .filter(other -> !other.required())
        .forEach(other -> body.remove(other.name()));
  }

  private void add(Violation violation, Change change) {
    Place place = violation.place();
    found.add(
        new Breach(
            place.declared().name() + "-" + violation.keyword().word(),
            order.of(violation),
            operation.refusal(violation),
            Optional.of(violation),
            Set.of(place.name()),
            Step.BODY,
            change));
  }
}
