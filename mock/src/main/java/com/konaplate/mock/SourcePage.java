package com.konaplate.mock;

import com.konaplate.contract.Assumption;
import com.konaplate.contract.Contract;
import com.konaplate.contract.IntegerSchema;
import com.konaplate.contract.Operation;
import com.konaplate.contract.Place;
import com.konaplate.contract.Schema;
import com.konaplate.contract.TextSchema;
import com.konaplate.contract.wire.JsonMediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Where on the vendor's pages a limit stands, and how the contract reads it. */
final class SourcePage {

  private static final String CONDITIONAL = "Conditional";

  private final Contract contract;

  SourcePage(Contract contract) {
    this.contract = contract;
  }

  List<String> ofHeader(Operation operation, Place place, Schema schema) {
    for (JsonNode parameter : declared(operation).path("parameters")) {
      JsonNode header = resolved(parameter);
      if (header.path("name").asString("").equals(place.name())) {
        Row row = new Row(header, header.path("required").booleanValue(false));
        return lines(operation, "Request Headers", place, row, schema);
      }
    }
    return List.of();
  }

  List<String> ofField(Operation operation, Place place, FieldValue field) {
    return lines(operation, "Request Parameters", place, row(operation, field), field.schema());
  }

  /** Which other fields decide whether this one is required. */
  String condition(Operation operation, FieldValue field) {
    List<String> deciding = new ArrayList<>();
    row(operation, field).declared.path("x-required-when").findValues("properties").stream()
        .flatMap(properties -> properties.propertyNames().stream())
        .forEach(deciding::add);
    return deciding.isEmpty() ? "" : ", see " + String.join(", ", deciding);
  }

  private Row row(Operation operation, FieldValue field) {
    JsonNode declared =
        resolved(
            declared(operation)
                .path("requestBody")
                .path("content")
                .path(JsonMediaType.VALUE)
                .path("schema"));
    Row row = new Row(declared, true);
    for (String step : field.pointer().substring(1).split("/")) {
      row = row.below(step);
    }
    return row;
  }

  /** A line of a page's table, as the contract transcribes it. */
  private final class Row {

    private final JsonNode declared;
    private final boolean required;

    Row(JsonNode declared, boolean required) {
      this.declared = declared;
      this.required = required;
    }

    /** An item has no line of its own: it shares its list's. */
    Row below(String step) {
      if (declared.has("items")) {
        return this;
      }
      JsonNode names = declared.path("required");
      boolean isNamed =
          StreamSupport.stream(names.spliterator(), false)
              .anyMatch(name -> name.stringValue("").equals(step));
      return new Row(resolved(declared.path("properties").path(step)), isNamed);
    }

    Optional<String> documented() {
      return Optional.ofNullable(declared.path("x-documented").stringValue(null));
    }

    String text(Place place) {
      String type = declared.path("type").stringValue("string");
      String text = declared.path("description").stringValue("").strip().replaceAll("\\s+", " ");
      return "%s | %s | %s | %s".formatted(place.name(), type, requirement(), text);
    }

    private String requirement() {
      boolean isConditional =
          documented().filter(CONDITIONAL::equals).isPresent() || declared.has("x-required-when");
      return isConditional ? CONDITIONAL : required ? "Required" : "Optional";
    }
  }

  private JsonNode declared(Operation operation) {
    Operation.Signature signature = operation.signature();
    return contract
        .document()
        .path("paths")
        .path(signature.path())
        .path(signature.method().toLowerCase(Locale.ROOT));
  }

  private JsonNode resolved(JsonNode node) {
    return node.has("$ref")
        ? contract.document().at(node.path("$ref").stringValue("").substring(1))
        : node;
  }

  private List<String> lines(
      Operation operation, String section, Place place, Row row, Schema schema) {
    List<String> lines = new ArrayList<>();
    String title = operation.signature().summary().english();
    String korean = operation.signature().summary().korean();
    lines.add(
        "source: page \"%s / %s\", %s, %s%s"
            .formatted(title, korean, section, place.name(), figure(row, schema)));
    lines.add("row: " + row.text(place));
    readings(row.declared).forEach(text -> lines.add("read as: " + text));
    return lines;
  }

  /** The page's own figure; it is the schema's, unless the contract keeps it as documented. */
  private static String figure(Row row, Schema schema) {
    return row.documented()
        .filter(figure -> !figure.equals(CONDITIONAL))
        .or(() -> limits(schema))
        .map(figure -> ": " + figure)
        .orElse("");
  }

  private static Optional<String> limits(Schema schema) {
    if (schema instanceof TextSchema text && text.maxLength().isPresent()) {
      int least = text.minLength().orElse(0);
      int most = text.maxLength().get();
      return Optional.of(least == most ? "Length : " + most : bounds(least, most));
    }
    if (schema instanceof IntegerSchema number && number.maximum().isPresent()) {
      return Optional.of(bounds(number.minimum().orElseThrow(), number.maximum().get()));
    }
    return Optional.empty();
  }

  private static String bounds(Object least, Object most) {
    return "Min : %s , Max : %s".formatted(least, most);
  }

  private List<String> readings(JsonNode declared) {
    JsonNode marks = declared.path("x-assumption");
    List<String> ids = new ArrayList<>();
    (marks.isArray() ? marks : List.of(marks))
        .forEach(mark -> ids.add(mark.path("id").asString("")));
    return contract.assumptions().stream()
        .filter(assumption -> ids.contains(assumption.id()))
        .map(Assumption::text)
        .toList();
  }
}
