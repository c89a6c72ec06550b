package com.konaplate.contract;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** One operation of the contract, compiled. */
public final class Operation {

  private static final String SUCCESS = "200";
  private static final String REFUSED = "400";

  private final Signature signature;
  private final List<HeaderParameter> headers;
  private final ObjectSchema body;
  private final RequestEncryption encryption;
  private final List<Response> responses;
  private final List<Scenario> scenarios;
  private final DeclaredErrors errors;
  private final Refusals refusals;
  private final FieldOrder order;

  /**
   * What names an operation.
   *
   * @param id the operationId
   * @param method the HTTP method, upper case
   * @param path the path
   * @param tag the tag, which groups operations
   * @param summary the title
   * @param description what it does
   */
  public record Signature(
      String id,
      String method,
      String path,
      String tag,
      Bilingual summary,
      Bilingual description) {}

  Operation(
      Signature signature,
      List<HeaderParameter> headers,
      ObjectSchema body,
      RequestEncryption encryption,
      List<Response> responses,
      List<Scenario> scenarios,
      ConstraintErrors defaults) {
    this.signature = signature;
    this.headers = List.copyOf(headers);
    this.body = body;
    this.encryption = encryption;
    this.responses = List.copyOf(responses);
    this.scenarios = List.copyOf(scenarios);
    this.errors = new DeclaredErrors(errors(responses, status -> !status.equals(SUCCESS)));
    this.refusals = new Refusals(errors, limitErrors(responses), headers, body, defaults);
    this.order = new FieldOrder(headers, body);
  }

  /** The operationId. */
  public String id() {
    return signature.id();
  }

  /** Id, method, path and texts. */
  public Signature signature() {
    return signature;
  }

  /** The request headers in documented order. */
  public List<HeaderParameter> headers() {
    return headers;
  }

  /** The request body. */
  public ObjectSchema body() {
    return body;
  }

  /** What encryption is to the request. */
  public RequestEncryption encryption() {
    return encryption;
  }

  /** The declared responses. */
  public List<Response> responses() {
    return responses;
  }

  /** The scenarios in order of precedence; the success is among them. */
  public List<Scenario> scenarios() {
    return scenarios;
  }

  /** The response to a request that was carried out. */
  public Response success() {
    return response(SUCCESS);
  }

  /** The code and message of a request that was carried out. */
  public ErrorReply successReply() {
    return success().errors().all().get(0).reply();
  }

  /** Whether the reply to an encrypted request is encrypted, when the request was carried out. */
  public boolean repliesEncrypted() {
    return success().encryptedAsRequest();
  }

  /** The errors of every response but the success, the first that applies first. */
  public DeclaredErrors errors() {
    return errors;
  }

  /** What answers a broken limit: the codes of the refusal that has a status of its own. */
  private static DeclaredErrors limitErrors(List<Response> responses) {
    return new DeclaredErrors(errors(responses, REFUSED::equals));
  }

  private static List<DeclaredError> errors(List<Response> responses, Predicate<String> status) {
    return responses.stream()
        .filter(response -> status.test(response.status()))
        .flatMap(response -> response.errors().all().stream())
        .toList();
  }

  /** The response that a scenario of this operation is an example of. */
  Response responseOf(Scenario scenario) {
    return response(String.valueOf(scenario.status()));
  }

  private Response response(String status) {
    return responses.stream()
        .filter(response -> response.status().equals(status))
        .findFirst()
        .orElseThrow();
  }

  /**
   * The scenario of that key.
   *
   * @throws IllegalArgumentException when there is none
   */
  public Scenario scenario(String key) {
    return scenarios.stream()
        .filter(scenario -> scenario.key().equals(key))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    id() + " has no scenario " + key + "; it has " + keys(scenarios)));
  }

  private static String keys(List<Scenario> scenarios) {
    return scenarios.stream().map(Scenario::key).collect(Collectors.joining(", "));
  }

  /** The scenario that the body selects: the first that is meant, else the success. */
  public Scenario scenarioFor(JsonNode requestBody) {
    return scenarios.stream()
        .filter(scenario -> scenario.when().isPresent() && scenario.isSelectedBy(requestBody))
        .findFirst()
        .orElseGet(
            () -> scenarios.stream().filter(s -> s.when().isEmpty()).findFirst().orElseThrow());
  }

  /**
   * The first promise that the headers break, in documented order.
   *
   * @param values gives all values of a header by its name, none when it is missing
   */
  public Optional<Violation> firstHeaderViolation(Function<String, List<String>> values) {
    return headers.stream()
        .map(header -> header.firstViolation(values.apply(header.name())))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /**
   * The declared reply to a broken promise.
   *
   * @throws IllegalArgumentException when the contract declares no code for it
   */
  public ErrorReply refusal(Violation violation) {
    return refusals.of(violation);
  }

  /**
   * The declared reply of a rule, such as {@code login-id-in-use}.
   *
   * @throws IllegalArgumentException when the operation declares no such rule
   */
  public ErrorReply refusal(String rule) {
    return refusals.of(rule);
  }

  /** The order in which violations of this operation take precedence: the least one answers. */
  public Comparator<Violation> precedence() {
    return order;
  }

  /** Every promise that a request can break, place by place in documented order. */
  public List<Constraint> constraints() {
    return refusals.constraints();
  }

  /** The promises that no declared code answers. */
  List<Constraint> uncoded() {
    return refusals.uncoded();
  }
}
