package com.konaplate.contracttests;

import com.konaplate.contract.Contract;
import com.konaplate.contract.ErrorReply;
import com.konaplate.contract.Operation;
import com.konaplate.contract.wire.JsonBody;
import com.konaplate.contracttests.ContractCase.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/** Path, method and media types: what is judged before any value is looked at. */
final class MessageCases {

  private static final List<String> METHODS =
      List.of(
          "GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE", "PROPFIND", "post");

  private static final Map<String, List<String>> CONTENT_TYPES_REFUSED =
      Map.ofEntries(
          Map.entry("missing", List.of()),
          Map.entry("empty", List.of("")),
          Map.entry("text", List.of("text/plain")),
          Map.entry("xml", List.of("application/xml")),
          Map.entry("form", List.of("application/x-www-form-urlencoded")),
          Map.entry("json-suffix", List.of("application/problem+json")),
          Map.entry("no-type", List.of("json")),
          Map.entry("latin-1", List.of("application/json;charset=ISO-8859-1")),
          Map.entry("utf-16", List.of("application/json; charset=utf-16")),
          Map.entry("repeated", List.of("application/json", "application/json")),
          Map.entry("euc-kr", List.of("application/json;charset=EUC-KR")),
          Map.entry("us-ascii", List.of("application/json;charset=US-ASCII")),
          Map.entry("longer", List.of("application/jsonp")),
          Map.entry("text-json", List.of("text/json")));

  private static final Map<String, List<String>> CONTENT_TYPES_ACCEPTED =
      Map.of(
          "utf-8", List.of("application/json;charset=utf-8"),
          "upper-case", List.of("Application/JSON; Charset=UTF-8"),
          "quoted", List.of("application/json; charset=\"utf-8\""));

  private static final Map<String, List<String>> ACCEPTS_REFUSED =
      Map.of(
          "xml", List.of("application/xml"),
          "html", List.of("text/html, text/*;q=0.5"),
          "json-refused", List.of("application/json;q=0"),
          "json-suffix", List.of("application/problem+json"),
          "any-refused", List.of("*/*;q=0"),
          "json-refused-among-any", List.of("application/json;q=0, */*"));

  private static final Map<String, List<String>> ACCEPTS_ACCEPTED =
      Map.of(
          "missing", List.of(),
          "any", List.of("*/*"),
          "any-application", List.of("application/*"),
          "json-among-others", List.of("text/html, application/json;q=0.1"),
          "on-two-lines", List.of("text/html", "application/json"));

  private final Contract contract;
  private final OperationCases cases;
  private final List<ContractCase> found = new ArrayList<>();

  private MessageCases(Contract contract, OperationCases cases) {
    this.contract = contract;
    this.cases = cases;
  }

  static List<ContractCase> of(Contract contract, OperationCases cases) {
    MessageCases message = new MessageCases(contract, cases);
    message.visitPaths();
    message.visitMethods();
    message.visitTypes("Content-Type", CONTENT_TYPES_REFUSED, "unsupported-media-type");
    message.visitTypes("Content-Type", CONTENT_TYPES_ACCEPTED, "");
    message.visitTypes("Accept", ACCEPTS_REFUSED, "not-acceptable");
    message.visitTypes("Accept", ACCEPTS_ACCEPTED, "");
    return message.found;
  }

  private void visitPaths() {
    String path = cases.operation().signature().path();
    ErrorReply unknown = contract.refusal("unknown-path");
    outside("path/trailing-slash", draft -> draft.to(path + "/"), unknown);
    outside("path/longer", draft -> draft.to(path + "s"), unknown);
    outside("path/deeper", draft -> draft.to(path + "/x"), unknown);
    outside("path/shorter", draft -> draft.to(path.substring(0, path.lastIndexOf('/'))), unknown);
    outside("path/with-parameter", draft -> draft.to(path + ";x=1"), unknown);
    outside("path/with-extension", draft -> draft.to(path + ".json"), unknown);
    outside("path/double-slash", draft -> draft.to("/" + path), unknown);
    outside("path/upper-case", draft -> draft.to(upperCase(path)), unknown);
    accepted("path/with-query", draft -> draft.to(path + "?x=1"));
  }

  private static String upperCase(String path) {
    return path.toUpperCase(Locale.ROOT);
  }

  private void visitMethods() {
    Operation operation = cases.operation();
    METHODS.stream()
        .filter(method -> contract.find(method, operation.signature().path()).isEmpty())
        .forEach(
            method ->
                outside(
                    "method/" + method,
                    draft -> draft.by(method),
                    contract.refusal("method-not-allowed")));
  }

  private void visitTypes(String header, Map<String, List<String>> values, String rule) {
    values.keySet().stream()
        .sorted()
        .forEach(
            label -> {
              HeaderEdit edit = replace(header, values.getOrDefault(label, List.of()));
              String name = header + "/" + label;
              if (rule.isEmpty()) {
                accepted(name, draft -> draft.with(edit));
              } else {
                found.add(cases.refused(name, cases.draft().with(edit), rule));
              }
            });
  }

  private static HeaderEdit replace(String header, List<String> values) {
    return (headers, credentials, body) -> {
      headers.remove(header);
      values.forEach(value -> headers.add(header, value));
    };
  }

  private void outside(String label, UnaryOperator<Draft> change, ErrorReply refusal) {
    found.add(
        new ContractCase(
            cases.operation().id() + "/" + label,
            Family.MESSAGE,
            Subject.none(),
            Given.NOTHING,
            change.apply(cases.draft()),
            ExpectedReply.of(refusal)));
  }

  private void accepted(String label, UnaryOperator<Draft> change) {
    ObjectNode body = cases.body();
    Draft draft = Draft.of(cases.operation(), Bytes.of(JsonBody.bytes(body)));
    found.add(cases.accepted(Family.MESSAGE, label, body, change.apply(draft)));
  }
}
