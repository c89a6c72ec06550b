package com.konaplate.contract.gate;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;

/** Compares the headers of requests and of replies. */
final class HeaderComparison {

  private final Map<String, Rule> requestRules;
  private final Map<String, Rule> replyRules;

  HeaderComparison(Set<String> visited) {
    Limits limits = new Limits(Direction.REQUEST);
    this.requestRules =
        Map.ofEntries(
            entry("name", Rule.always(Verdict.breaking("the header has another name"))),
            entry("in", Rule.always(Verdict.breaking("the value stands elsewhere"))),
            entry("required", HeaderComparison::required),
            entry("x-required-when", limits.presence()),
            entry("schema", new SchemaComparison(Direction.REQUEST, visited)::compare),
            entry("example", Judgements.TEST_DATA),
            entry("x-constraint-errors", Judgements.CODES_OF_LIMITS),
            entry("deprecated", Judgements.DEPRECATION),
            entry("description", Rule.PROSE),
            entry("x-documented", Rule.PROSE),
            entry("x-assumption", Rule.PROSE));
    this.replyRules =
        Map.of(
            "required",
            HeaderComparison::promised,
            "schema",
            new SchemaComparison(Direction.RESPONSE, visited)::compare,
            "description",
            Rule.PROSE,
            "x-assumption",
            Rule.PROSE);
  }

  private static void required(Pair place) {
    boolean now = place.after().node().asBoolean(false);
    place.judge(now ? Direction.REQUEST.narrowed() : Direction.REQUEST.widened());
  }

  private static void promised(Pair place) {
    boolean now = place.after().node().asBoolean(false);
    place.judge(now ? Direction.RESPONSE.narrowed() : Direction.RESPONSE.widened());
  }

  /** The list of an operation's request headers. */
  void request(Pair list) {
    Map<String, Pair> headers = list.items(HeaderComparison::name);
    list.judgeOrder(
        list.before().items(HeaderComparison::name).keySet(),
        list.after().items(HeaderComparison::name).keySet(),
        Verdict.breaking("of several wrong headers another one is named in the refusal"));
    headers.values().forEach(header -> requestHeader(header.resolved()));
  }

  private static String name(Side side) {
    return side.resolved().node().path("name").asString("");
  }

  private void requestHeader(Pair header) {
    if (header.isThere()) {
      header.each(requestRules);
    } else if (header.isGone()) {
      header.judge(Verdict.breaking("a partner that sends it is no longer understood"));
    } else {
      boolean free =
          !header.after().node().path("required").asBoolean(false)
              && !header.after().at("x-required-when").exists();
      header.judge(
          free ? Verdict.compatible("nobody has to send it") : Direction.REQUEST.narrowed());
    }
  }

  /** The headers of a reply. */
  void reply(Pair mapping) {
    mapping.members().values().forEach(header -> replyHeader(header.resolved()));
  }

  private void replyHeader(Pair header) {
    if (header.isThere()) {
      header.each(replyRules);
    } else {
      Rule.presence(
              Verdict.compatible("readers ignore what they do not know"),
              Verdict.breaking("a partner that reads it finds nothing"),
              Verdict.breaking("a partner that reads it finds another"))
          .apply(header);
    }
  }
}
