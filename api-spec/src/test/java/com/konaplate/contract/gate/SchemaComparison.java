package com.konaplate.contract.gate;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;

/** Compares the schemas of bodies and headers. */
final class SchemaComparison {

  private static final Rule FIELD_REMOVED =
      Rule.always(Verdict.breaking("a partner that sends or reads it is no longer understood"));
  private static final Verdict FIELD_ADDED =
      Verdict.compatible("nobody has to send it, and readers ignore what they do not know");
  private static final Verdict PRECEDENCE =
      Verdict.breaking("of several wrong fields another one is named in the refusal");
  private static final Verdict RENAMED =
      Verdict.breaking("generated programs name their classes after it");

  private final Direction direction;
  private final Set<String> visited;
  private final Map<String, Rule> rules;

  /**
   * Compares one way.
   *
   * @param visited takes the pointers of all schemas seen, as they are now
   */
  SchemaComparison(Direction direction, Set<String> visited) {
    this.direction = direction;
    this.visited = visited;
    this.rules = rules(new Limits(direction));
  }

  private Map<String, Rule> rules(Limits limits) {
    return Map.ofEntries(
        entry("type", Rule.always(Verdict.breaking("a value of another JSON type"))),
        entry("nullable", limits::nullable),
        entry("minLength", limits::lower),
        entry("maxLength", limits::upper),
        entry("minimum", limits::lower),
        entry("maximum", limits::upper),
        entry("pattern", limits.presence()),
        entry("format", limits.presence()),
        entry("enum", limits::values),
        entry("required", limits::required),
        entry("anyOf", limits.presence()),
        entry("x-required-when", limits.presence()),
        entry("default", Rule.always(Verdict.breaking("what is left out means another thing"))),
        entry("items", this::compare),
        entry("properties", this::properties),
        entry("x-constraint-errors", Judgements.CODES_OF_LIMITS),
        entry("x-sensitive", Judgements.SECRECY),
        entry("deprecated", Judgements.DEPRECATION),
        entry("description", Rule.PROSE),
        entry("x-documented", Rule.PROSE),
        entry("x-assumption", Rule.PROSE));
  }

  void compare(Pair reference) {
    String old = reference.before().reference();
    String now = reference.after().reference();
    if (!old.equals(now)) {
      reference.note(RENAMED, "referred to %s, refers to %s".formatted(old, now));
    }
    Pair schema = reference.resolved();
    if (!schema.isThere()) {
      schema.judge(Verdict.breaking("what the values look like is no longer the same"));
    } else if (visited.add(direction + schema.before().pointer() + schema.after().pointer())) {
      visited.add(schema.after().pointer());
      schema.each(rules);
    }
  }

  private void properties(Pair place) {
    if (direction != Direction.RESPONSE) {
      place.judgeOrder(place.before().names(), place.after().names(), PRECEDENCE);
    } else {
      place.judgeOrder(
          place.before().names(), place.after().names(), Verdict.wording("JSON has no order"));
    }
    place.members().values().forEach(this::property);
  }

  private void property(Pair property) {
    if (property.isThere()) {
      compare(property);
    } else if (property.isGone()) {
      FIELD_REMOVED.apply(property);
    } else {
      boolean conditional = property.after().resolved().at("x-required-when").exists();
      property.judge(conditional ? direction.narrowed() : FIELD_ADDED);
    }
  }
}
