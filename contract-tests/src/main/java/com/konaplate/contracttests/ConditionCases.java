package com.konaplate.contracttests;

import com.konaplate.contract.BooleanSchema;
import com.konaplate.contract.Field;
import com.konaplate.contract.Keyword;
import com.konaplate.contract.Place;
import com.konaplate.contract.Violation;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tries every conditional requirement ({@code x-required-when}) with every combination of changes
 * to the field and to one that its condition speaks of: violated, satisfied and not applicable.
 */
final class ConditionCases {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final OperationCases cases;
  private final List<ContractCase> found = new ArrayList<>();

  private ConditionCases(OperationCases cases) {
    this.cases = cases;
  }

  /**
   * What a field is in a combination.
   *
   * @param word for the case's id
   * @param value the value; missing stands for an absent field
   */
  private record Variant(String word, JsonNode value) {

    /** Where one field alone is changed, {@link FieldCases} does it. */
    boolean changes(Field field, OperationCases cases) {
      return !word.equals("present")
          && !ValidRequests.success(cases.operation()).request().path(field.name()).equals(value);
    }

    ObjectNode applyTo(ObjectNode body, Field field) {
      return value.isMissingNode()
          ? BodyEdit.remove(body, field.name())
          : BodyEdit.set(body, field.name(), value);
    }
  }

  static List<ContractCase> of(OperationCases cases) {
    ConditionCases conditions = new ConditionCases(cases);
    List<Field> fields = cases.operation().body().fields();
    fields.stream()
        .filter(field -> field.requiredWhen().isPresent())
        .forEach(field -> conditions.combine(field, fields));
    return conditions.found;
  }

  private void combine(Field field, List<Field> fields) {
    String condition = field.requiredWhen().orElseThrow().schema().toString();
    fields.stream()
        .filter(other -> condition.contains('"' + other.name() + '"'))
        .forEach(other -> combine(field, other));
  }

  private void combine(Field field, Field other) {
    for (Variant one : variants(field)) {
      for (Variant second : variants(other)) {
        if (one.changes(field, cases) && second.changes(other, cases)) {
          ObjectNode body = second.applyTo(one.applyTo(cases.body(), field), other);
          String values =
              "%s-%s,%s-%s".formatted(field.name(), one.word(), other.name(), second.word());
          found.add(of(field, values, body));
        }
      }
    }
  }

  private List<Variant> variants(Field field) {
    List<Variant> variants = new ArrayList<>();
    variants.add(new Variant("absent", JSON.missingNode()));
    variants.add(new Variant("null", JSON.nullNode()));
    if (field.schema() instanceof BooleanSchema) {
      variants.add(new Variant("true", JSON.booleanNode(true)));
      variants.add(new Variant("false", JSON.booleanNode(false)));
    } else {
      variants.add(new Variant("present", BodyEdit.find(cases.body(), field.name())));
    }
    return variants;
  }

  private ContractCase of(Field field, String values, ObjectNode body) {
    String label = field.name() + "/" + Keyword.REQUIRED_WHEN.word() + "/" + values;
    Violation unmet = new Violation(Place.field(field.name()), Keyword.REQUIRED_WHEN);
    return cases.operation().body().firstUnmetCondition(body).filter(unmet::equals).isPresent()
        ? cases.refused(label, body, unmet)
        : cases.accepted(Family.WITHIN_LIMIT, label, body);
  }
}
