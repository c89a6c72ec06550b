package com.konaplate.contracttests;

import com.konaplate.contract.HeaderParameter;
import com.konaplate.contract.Keyword;
import com.konaplate.contract.Operation;
import com.konaplate.contract.Place;
import com.konaplate.contract.TextSchema;
import com.konaplate.contract.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Two promises about one value, broken by it at once. Where one reply answers both, no reply tells
 * which came first; and that an empty value has no length and no form, the empty value shows alone.
 */
final class SamePlacePairs {

  private static final Map<Keyword, String> FORMLESS =
      Map.of(Keyword.PATTERN, "!", Keyword.FORMAT, "9");

  private final Operation operation;
  private final List<Pair> found = new ArrayList<>();

  /**
   * Two broken promises of one value.
   *
   * @param first the one that answers
   * @param second the other one
   * @param draft the request
   */
  record Pair(Violation first, Violation second, Draft draft) {}

  private SamePlacePairs(Operation operation) {
    this.operation = operation;
  }

  static List<Pair> of(Operation operation) {
    SamePlacePairs pairs = new SamePlacePairs(operation);
    operation.headers().forEach(pairs::visit);
    operation.body().fields().stream()
        .filter(field -> field.schema() instanceof TextSchema)
        .forEach(field -> pairs.visitField((TextSchema) field.schema(), field.name()));
    return pairs.found;
  }

  private Draft valid() {
    return Draft.of(operation, ValidRequests.success(operation).request());
  }

  private void visit(HeaderParameter header) {
    OneSample.ofEach(TextSamples.of(header.schema(), header.required(), OneSample.ASCII, 0))
        .forEach((keyword, value) -> repeat(header, keyword, value));
    lengthAndForm(header.schema(), header.place())
        .forEach(pair -> add(pair, valid().with(HeaderEdit.set(header.name(), pair.value()))));
  }

  private void repeat(HeaderParameter header, Keyword keyword, JsonNode value) {
    Draft draft =
        valid()
            .with(HeaderEdit.set(header.name(), value.stringValue()))
            .with(HeaderBreaches.repeated(header));
    add(
        new Violation(header.place(), Keyword.REPEATED),
        new Violation(header.place(), keyword),
        draft);
  }

  private void visitField(TextSchema schema, String name) {
    for (ValuePair pair : lengthAndForm(schema, Place.field(name))) {
      ObjectNode body = ValidRequests.success(operation).request().deepCopy();
      add(pair, Draft.of(operation, body.put(name, pair.value())));
    }
  }

  /**
   * A value of a wrong length and a wrong form.
   *
   * @param length the broken promise about the length
   * @param form the one about the form
   * @param value the value
   */
  private record ValuePair(Violation length, Violation form, String value) {}

  private static List<ValuePair> lengthAndForm(TextSchema schema, Place place) {
    List<ValuePair> pairs = new ArrayList<>();
    int min = schema.minLength().orElse(0);
    List<Keyword> keywords = schema.keywords(true);
    FORMLESS.forEach(
        (form, letter) -> {
          if (keywords.contains(form) && min > 1) {
            pairs.add(pair(place, Keyword.MIN_LENGTH, form, letter.repeat(min - 1)));
          }
          if (keywords.contains(form)) {
            schema
                .maxLength()
                .ifPresent(
                    max ->
                        pairs.add(pair(place, Keyword.MAX_LENGTH, form, letter.repeat(max + 1))));
          }
        });
    return pairs;
  }

  private static ValuePair pair(Place place, Keyword length, Keyword form, String value) {
    return new ValuePair(new Violation(place, length), new Violation(place, form), value);
  }

  private void add(ValuePair pair, Draft draft) {
    add(pair.length(), pair.form(), draft);
  }

  private void add(Violation first, Violation second, Draft draft) {
    if (!operation.refusal(first).equals(operation.refusal(second))) {
      found.add(new Pair(first, second, draft));
    }
  }
}
