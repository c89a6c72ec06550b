package com.konaplate.contract;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What has to hold between the scenarios, codes and limits of one operation. */
final class OperationChecks {

  /** The largest integer that every JSON tool reads exactly: 2^53 - 1. */
  private static final BigInteger EXACT_EVERYWHERE = BigInteger.valueOf((1L << 53) - 1);

  private final Operation operation;
  private final Cursor cursor;
  private final Cursor examples;

  OperationChecks(Operation operation, Cursor cursor, Cursor examples) {
    this.operation = operation;
    this.cursor = cursor;
    this.examples = examples;
  }

  void run() {
    boolean answered = hasOneSuccess();
    boolean coded = constraintsAreCoded();
    if (answered && coded) {
      checkEveryCodeIsExplained();
      operation.scenarios().forEach(this::check);
    }
  }

  private boolean hasOneSuccess() {
    List<Scenario> unconditional =
        operation.scenarios().stream().filter(scenario -> scenario.when().isEmpty()).toList();
    if (unconditional.size() != 1 || unconditional.get(0).status() != 200) {
      examples.defect("exactly one scenario, the success, has no x-when");
      return false;
    }
    long successes = operation.responses().stream().filter(r -> r.status().equals("200")).count();
    if (successes != 1 || operation.success().errors().all().size() != 1) {
      cursor.at("responses").defect("needs one response 200 with one code");
      return false;
    }
    return true;
  }

  private boolean constraintsAreCoded() {
    for (Constraint constraint : operation.uncoded()) {
      cursor
          .at("responses")
          .defect(
              "%s of %s gives code '%s', which x-error-codes of 400 does not list"
                  .formatted(constraint.keyword().word(), constraint.place(), constraint.code()));
    }
    return operation.uncoded().isEmpty();
  }

  private void checkEveryCodeIsExplained() {
    for (DeclaredError error : operation.errors().all()) {
      if (!error.explained() && operation.scenarios().stream().noneMatch(s -> shows(s, error))) {
        cursor.defect(
            "code %s has neither a scenario nor an x-assumption that says why it is declared"
                .formatted(error.code()));
      }
    }
  }

  private static boolean shows(Scenario scenario, DeclaredError error) {
    return scenario.code().equals(error.code()) && scenario.status() == error.status();
  }

  private void check(Scenario scenario) {
    Cursor request = examples.at(scenario.key());
    Cursor reply = replyOf(scenario);
    checkSelection(scenario, request);
    checkReply(scenario, reply);
    checkInvented(operation.body(), scenario.request(), request);
    checkNumbers(scenario.request(), request);
    checkNumbers(scenario.reply(), reply);
    checkImplication(scenario, request);
    if (reply.exists()) {
      ObjectSchema schema = operation.responseOf(scenario).schema();
      checkInvented(schema, scenario.reply(), reply);
      schema
          .firstViolation(scenario.reply())
          .ifPresent(v -> reply.defect("breaks %s of %s".formatted(word(v), v.place())));
    }
  }

  /** Where the scenario's reply stands. */
  private Cursor replyOf(Scenario scenario) {
    return cursor
        .at("responses")
        .at(String.valueOf(scenario.status()))
        .resolved()
        .at("content")
        .at(Cursor.JSON)
        .at("examples")
        .at(scenario.key());
  }

  private void checkSelection(Scenario scenario, Cursor place) {
    Scenario selected = operation.scenarioFor(scenario.request());
    if (!selected.key().equals(scenario.key())) {
      place.defect("its request selects " + selected.key() + ", not this scenario");
    }
  }

  private void checkReply(Scenario scenario, Cursor place) {
    Optional<Violation> broken = operation.body().firstViolation(scenario.request());
    if (broken.isPresent()) {
      ErrorReply refusal = operation.refusal(broken.get());
      if (!scenario.answers(refusal)) {
        place.defect("its request breaks a limit; the reply has to be " + refusal);
      }
    } else if (place.exists()
        && operation.responseOf(scenario).errors().all().stream()
            .map(DeclaredError::reply)
            .noneMatch(scenario::answers)) {
      place.defect("its reply is none that x-error-codes declares");
    }
  }

  /** The two forms of a condition agree on the request, and on it without each of its fields. */
  private void checkImplication(Scenario scenario, Cursor place) {
    for (Field left : operation.body().fields()) {
      ObjectNode variant = scenario.request().deepCopy();
      variant.remove(left.name());
      boolean met = operation.body().firstUnmetCondition(variant).isEmpty();
      if (met != operation.body().implication().map(c -> c.matches(variant)).orElse(true)) {
        place.defect("anyOf and x-required-when disagree on it without " + left.name());
      }
    }
  }

  private static void checkInvented(ObjectSchema schema, JsonNode value, Cursor place) {
    schema.eachSensitive(
        value,
        (kind, text) -> {
          if (text.isString() && !kind.isInvented(text.stringValue())) {
            place.defect(
                "a %s in an example has to be invented: %s"
                    .formatted(kind.word(), kind.invention()));
          }
        });
  }

  private static void checkNumbers(JsonNode value, Cursor place) {
    if (value.isIntegralNumber() && value.bigIntegerValue().compareTo(EXACT_EVERYWHERE) > 0) {
      place.defect("an integer in an example has to stay below 2^53");
    }
    value.forEach(member -> checkNumbers(member, place));
  }

  private static String word(Violation violation) {
    return violation.keyword().word();
  }
}
