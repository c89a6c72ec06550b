package com.konaplate.contract.gate;

import static java.util.Map.entry;

import java.util.Map;

/** Compares the catalogue of codes and the lists of codes that responses carry. */
final class ErrorComparison {

  private static final Rule ANOTHER_CODE =
      Rule.always(Verdict.breaking("another situation is answered with this code"));
  private static final Rule ANOTHER_MESSAGE =
      Rule.always(Verdict.breaking("response.description holds another text"));

  private static final Map<String, Rule> ENTRY =
      Map.ofEntries(
          entry("code", ANOTHER_CODE),
          entry("status", Rule.always(Verdict.breaking("the reply has another HTTP status"))),
          entry("message", ANOTHER_MESSAGE),
          entry("field", ANOTHER_MESSAGE),
          entry("rule", ANOTHER_CODE),
          entry("maxBytes", new Limits(Direction.REQUEST)::upper),
          entry("description", Rule.PROSE),
          entry("x-assumption", Rule.PROSE));

  private ErrorComparison() {}

  static void catalog(Pair catalog) {
    catalog.members().values().forEach(ErrorComparison::code);
  }

  private static void code(Pair code) {
    if (code.isThere()) {
      code.each(ENTRY);
    } else {
      Verdict gone = Verdict.breaking("partners that match on the code wait for it in vain");
      code.judge(
          code.isGone() ? gone : Verdict.compatible("a code is known that no reply carries yet"));
    }
  }

  /** The codes of a response, in order of precedence. */
  static void list(Pair list) {
    list.judgeOrder(
        list.before().items(ErrorComparison::key).keySet(),
        list.after().items(ErrorComparison::key).keySet(),
        Verdict.breaking("where several apply, another code answers"));
    list.items(ErrorComparison::key).values().forEach(ErrorComparison::entryOf);
  }

  private static String key(Side entry) {
    return entry.node().path("code").asString("") + " " + entry.node().path("rule").asString("");
  }

  private static void entryOf(Pair entry) {
    if (entry.isThere()) {
      entry.each(ENTRY);
    } else {
      Verdict gone = Verdict.breaking("the situation is answered in another way");
      entry.judge(
          entry.isGone()
              ? gone
              : Verdict.breaking(
                  "a request that was answered otherwise is refused with this code"));
    }
  }
}
