package com.konaplate.contract.gate;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;

/** Compares two states of one operation. */
final class OperationComparison {

  private static final Verdict ENCRYPTION =
      Verdict.breaking("a partner meets a body that is encrypted where it was not, or the reverse");

  private final HeaderComparison headers;
  private final SchemaComparison requests;
  private final SchemaComparison replies;
  private final Map<String, Rule> rules;
  private final Map<String, Rule> responseRules;

  OperationComparison(Set<String> visited) {
    this.headers = new HeaderComparison(visited);
    this.requests = new SchemaComparison(Direction.REQUEST, visited);
    this.replies = new SchemaComparison(Direction.RESPONSE, visited);
    this.rules = rules();
    this.responseRules = responseRules();
  }

  private Map<String, Rule> rules() {
    Verdict generated = Verdict.breaking("generated programs name classes and methods after it");
    return Map.ofEntries(
        entry("operationId", Rule.always(generated)),
        entry("tags", Rule.always(generated)),
        entry("parameters", headers::request),
        entry("requestBody", this::body),
        entry("responses", this::responses),
        entry("deprecated", Judgements.DEPRECATION),
        entry("summary", Rule.PROSE),
        entry("description", Rule.PROSE),
        entry("x-assumption", Rule.PROSE));
  }

  private Map<String, Rule> responseRules() {
    return Map.of(
        "x-encrypted",
        Rule.always(ENCRYPTION),
        "x-error-codes",
        ErrorComparison::list,
        "headers",
        headers::reply,
        "content",
        content -> content(content, replies, ScenarioComparison::replies),
        "description",
        Rule.PROSE,
        "x-assumption",
        Rule.PROSE);
  }

  void compare(Pair operation) {
    operation.each(rules);
  }

  private void body(Pair body) {
    body.each(
        Map.of(
            "required",
            Rule.always(Verdict.breaking("a body is needed where none was")),
            "x-encrypted",
            OperationComparison::encryption,
            "content",
            content -> content(content, requests, ScenarioComparison::requests)));
  }

  /** A profile may insist on encryption of what is encryptable, and of nothing else. */
  private static void encryption(Pair marker) {
    boolean relaxed = marker.after().node().asString("").equals("accepted");
    marker.judge(
        relaxed
            ? Verdict.compatible("an encrypted request is still taken, a plain one is everywhere")
            : Verdict.breaking("where encryption is required, a plain request is refused"));
  }

  private static void content(Pair content, SchemaComparison schemas, Rule examples) {
    Map<String, Rule> media = Map.of("schema", schemas::compare, "examples", examples);
    for (Pair type : content.members().values()) {
      if (type.isThere()) {
        type.each(media);
      } else {
        Verdict gone = Verdict.breaking("bodies of this media type are no longer understood");
        type.judge(type.isGone() ? gone : Verdict.compatible("a media type more is understood"));
      }
    }
  }

  private void responses(Pair responses) {
    for (Pair reference : responses.members().values()) {
      Pair response = reference.resolved();
      if (response.isThere()) {
        response.each(responseRules);
      } else {
        Rule.presence(
                Verdict.breaking("a partner meets an HTTP status that the page did not have"),
                Verdict.breaking("what was answered with this status is answered otherwise"),
                Verdict.breaking("another response"))
            .apply(response);
      }
    }
  }
}
