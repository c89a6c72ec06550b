package com.konaplate.contract.gate;

import java.util.Map;

/** Compares the test data of an operation and what they need. */
final class ScenarioComparison {

  private static final Map<String, Rule> REQUEST =
      Map.of(
          "summary",
          Rule.PROSE,
          "x-when",
          Rule.always(Verdict.breaking("other requests select the test data")),
          "x-given",
          Rule.always(Verdict.breaking("the test data need another state")),
          "value",
          Judgements.TEST_DATA);
  private static final Map<String, Rule> REPLY = Map.of("value", Judgements.TEST_DATA);

  private static final Rule PRESENCE =
      Rule.presence(
          Verdict.compatible(
              "only requests that meet its x-when are answered otherwise on the mock"),
          Verdict.breaking("partners' tests rely on the test data as published"),
          Verdict.breaking("other test data"));
  private static final Rule REPLY_PRESENCE =
      Rule.presence(
          Verdict.compatible("the reply of new test data"),
          Verdict.breaking("partners' tests rely on the reply as published"),
          Verdict.breaking("another reply"));
  private static final Rule MEMBER =
      Rule.presence(
          Verdict.compatible("nobody used the member yet"),
          Verdict.breaking("partners' tests rely on the member"),
          Verdict.breaking("another member"));

  private ScenarioComparison() {}

  /** The examples of a request. */
  static void requests(Pair examples) {
    examples.judgeOrder(
        examples.before().names(),
        examples.after().names(),
        Verdict.breaking("a request that meets two conditions selects other test data"));
    examples.members().values().forEach(example -> compare(example, REQUEST, PRESENCE));
  }

  /** The examples of a response. */
  static void replies(Pair examples) {
    examples.members().values().forEach(example -> compare(example, REPLY, REPLY_PRESENCE));
  }

  private static void compare(Pair example, Map<String, Rule> rules, Rule presence) {
    if (example.isThere()) {
      example.each(rules);
    } else {
      presence.apply(example);
    }
  }

  /** The state that the test data need. */
  static void given(Pair given) {
    given.each(Map.of("project", Judgements.TEST_DATA, "members", ScenarioComparison::members));
  }

  private static void members(Pair members) {
    for (Pair member : members.members().values()) {
      (member.isThere() ? Judgements.TEST_DATA : MEMBER).apply(member);
    }
  }
}
