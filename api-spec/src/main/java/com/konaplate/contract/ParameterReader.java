package com.konaplate.contract;

import java.util.List;
import java.util.Set;

/** Reads the request headers of an operation. */
final class ParameterReader {

  private static final Set<String> WORDS =
      Set.of(
          "name",
          "in",
          "required",
          "deprecated",
          "description",
          "schema",
          "example",
          "x-documented",
          "x-assumption",
          "x-required-when",
          "x-constraint-errors");

  private final ErrorReader errors;
  private final AssumptionReader assumptions;
  private final ConstraintErrors defaults;

  ParameterReader(ErrorReader errors, AssumptionReader assumptions, ConstraintErrors defaults) {
    this.errors = errors;
    this.assumptions = assumptions;
    this.defaults = defaults;
  }

  List<HeaderParameter> read(Cursor list) {
    List<HeaderParameter> headers = list.items().stream().map(this::header).toList();
    if (headers.stream().map(HeaderParameter::name).distinct().count() < headers.size()) {
      list.defect("names a header twice");
    }
    return headers;
  }

  HeaderParameter header(Cursor reference) {
    Cursor cursor = reference.resolved().knowing(WORDS);
    assumptions.read(cursor);
    cursor.at("x-documented").optionalText();
    cursor.at("deprecated").flag();
    if (!cursor.need("in").text().equals("header")) {
      cursor.at("in").defect("only headers are read");
    }
    HeaderParameter header =
        new HeaderParameter(
            cursor.need("name").text(),
            cursor.need("required").flag(),
            ConditionReader.read(cursor.at("x-required-when")),
            TextSchemaReader.header(cursor.need("schema").resolved()),
            defaults.overriddenBy(errors.constraintErrors(cursor)),
            TextReader.description(cursor),
            cursor.need("example").text());
    if (cursor.exists() && header.firstViolation(List.of(header.example())).isPresent()) {
      cursor.at("example").defect("breaks the header's own schema");
    }
    return header;
  }
}
