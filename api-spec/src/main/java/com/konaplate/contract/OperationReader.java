package com.konaplate.contract;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads one operation with its scenarios. */
final class OperationReader {

  private static final Set<String> WORDS =
      Set.of(
          "operationId",
          "tags",
          "summary",
          "description",
          "parameters",
          "requestBody",
          "responses",
          "deprecated",
          "x-assumption");
  private static final Set<String> BODY_WORDS = Set.of("required", "x-encrypted", "content");
  private static final Set<String> MEDIA_WORDS = Set.of("schema", "examples");

  private static final Pattern ID = Pattern.compile("[a-z][A-Za-z0-9]*");

  private final AssumptionReader assumptions;
  private final ParameterReader parameters;
  private final ResponseReader responses;
  private final SchemaReader schemas;
  private final ConstraintErrors defaults;

  OperationReader(
      AssumptionReader assumptions,
      ParameterReader parameters,
      ResponseReader responses,
      SchemaReader schemas,
      ConstraintErrors defaults) {
    this.assumptions = assumptions;
    this.parameters = parameters;
    this.responses = responses;
    this.schemas = schemas;
    this.defaults = defaults;
  }

  Operation read(String path, String method, Cursor cursor) {
    assumptions.read(cursor.knowing(WORDS));
    cursor.at("deprecated").flag();
    Cursor body = cursor.need("requestBody").knowing(BODY_WORDS);
    if (body.exists() && !body.need("required").flag()) {
      body.defect("every operation has a body, which is signed");
    }
    Cursor media = body.need("content").knowing(Set.of(Cursor.JSON)).need(Cursor.JSON);
    Operation.Signature signature = signature(path, method, cursor);
    Operation operation =
        new Operation(
            signature,
            parameters.read(cursor.need("parameters")),
            schemas.object(media.knowing(MEDIA_WORDS).need("schema")),
            encryption(body.need("x-encrypted")),
            responses.read(cursor.need("responses")),
            ScenarioReader.read(signature.id(), media.need("examples"), cursor.at("responses")),
            defaults);
    new OperationChecks(operation, cursor, media.at("examples")).run();
    return operation;
  }

  private static Operation.Signature signature(String path, String method, Cursor cursor) {
    List<String> tags = cursor.need("tags").texts();
    if (tags.size() != 1) {
      cursor.at("tags").defect("an operation has one tag");
    }
    return new Operation.Signature(
        id(cursor.need("operationId")),
        method.toUpperCase(Locale.ROOT),
        path,
        String.join(",", tags),
        TextReader.title(cursor),
        TextReader.description(cursor));
  }

  /** Methods of generated programs have this name, in many languages. */
  private static String id(Cursor cursor) {
    String id = cursor.text();
    if (cursor.exists() && !ID.matcher(id).matches()) {
      cursor.defect("an operationId begins with a small letter and holds letters and digits");
    }
    return id;
  }

  private static RequestEncryption encryption(Cursor cursor) {
    return RequestEncryption.of(cursor.text())
        .orElseGet(
            () -> {
              cursor.defect("has to be encryptable or accepted");
              return RequestEncryption.ACCEPTED;
            });
  }
}
