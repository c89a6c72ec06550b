package com.konaplate.contract;

import com.konaplate.contract.wire.WireHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the responses of an operation. */
final class ResponseReader {

  private static final Set<String> WORDS =
      Set.of("description", "x-encrypted", "x-error-codes", "x-assumption", "headers", "content");
  private static final Set<String> HEADER_WORDS =
      Set.of("required", "description", "schema", "x-assumption");
  private static final Set<String> MEDIA_WORDS = Set.of("schema", "examples");
  private static final String AS_REQUEST = "as-request";
  private static final String DEFAULT = "default";
  private static final String REFUSED = "400";

  private final ErrorReader errors;
  private final SchemaReader schemas;
  private final AssumptionReader assumptions;

  ResponseReader(ErrorReader errors, SchemaReader schemas, AssumptionReader assumptions) {
    this.errors = errors;
    this.schemas = schemas;
    this.assumptions = assumptions;
  }

  /** The responses of an operation; what is refused outside of it uses the operation's wording. */
  List<Response> read(Cursor owner) {
    Map<String, Cursor> members = owner.members();
    DeclaredErrors noWording = new DeclaredErrors(List.of());
    DeclaredErrors wording =
        members.containsKey(REFUSED)
            ? errors.codes(members.get(REFUSED).resolved(), noWording)
            : noWording;
    List<Response> responses = new ArrayList<>();
    members.forEach(
        (status, reference) ->
            responses.add(
                response(
                    status, reference.resolved(), status.equals(DEFAULT) ? wording : noWording)));
    return responses;
  }

  /** What answers a request that is no use of any operation. */
  DeclaredErrors outside(Cursor component) {
    return response(DEFAULT, component, new DeclaredErrors(List.of())).errors();
  }

  private Response response(String status, Cursor cursor, DeclaredErrors wording) {
    cursor.knowing(WORDS);
    assumptions.read(cursor);
    Cursor headers = cursor.need("headers");
    headers.members().values().forEach(header -> checkHeader(header.resolved()));
    if (headers.exists()) {
      headers.need(WireHeaders.CORRELATION_ID);
    }
    Cursor media = cursor.need("content").knowing(Set.of(Cursor.JSON)).need(Cursor.JSON);
    media.knowing(MEDIA_WORDS);
    Response response =
        new Response(
            status,
            schemas.object(media.need("schema")),
            media.at("schema").resolved().node(),
            errors.codes(cursor, wording),
            encryptedAsRequest(cursor.at("x-encrypted")),
            TextReader.description(cursor));
    checkStatus(cursor, response);
    return response;
  }

  /** Checks the declaration of a reply's header. */
  void checkHeader(Cursor cursor) {
    assumptions.read(cursor.knowing(HEADER_WORDS));
    cursor.need("required").flag();
    TextReader.description(cursor);
    TextSchemaReader.header(cursor.need("schema").resolved());
  }

  private static boolean encryptedAsRequest(Cursor cursor) {
    if (cursor.exists() && !cursor.text().equals(AS_REQUEST)) {
      cursor.defect("has to be " + AS_REQUEST);
    }
    return cursor.exists();
  }

  private static void checkStatus(Cursor cursor, Response response) {
    for (DeclaredError error : response.errors().all()) {
      if (!response.status().equals(DEFAULT)
          && !response.status().equals(String.valueOf(error.status()))) {
        cursor.defect("code " + error.code() + " belongs to status " + error.status());
      }
    }
  }
}
