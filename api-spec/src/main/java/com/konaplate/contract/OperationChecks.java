package com.konaplate.contract;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

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
    boolean sound = hasOneSuccess() & constraintsAreCoded();
    if (sound) {
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
    List<Constraint> uncoded =
        operation.constraints().stream()
            .filter(constraint -> operation.errors().withCode(constraint.code()).isEmpty())
            .toList();
    for (Constraint constraint : uncoded) {
      cursor.defect(
          "%s of %s gives code '%s', which x-error-codes does not list"
              .formatted(constraint.keyword().word(), constraint.place(), constraint.code()));
    }
    return uncoded.isEmpty();
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
    Cursor place = examples.at(scenario.key());
    checkSelection(scenario, place);
    checkReply(scenario, place);
    Response response = responseOf(scenario);
    checkInvented(operation.body(), scenario.request(), place);
    checkInvented(response.schema(), scenario.reply(), place);
    checkNumbers(scenario.request(), place);
    checkNumbers(scenario.reply(), place);
    response
        .schema()
        .firstViolation(scenario.reply())
        .ifPresent(v -> place.defect("the reply breaks %s of %s".formatted(word(v), v.place())));
  }

  private void checkSelection(Scenario scenario, Cursor place) {
    String selected =
        operation.scenarios().stream()
            .filter(s -> s.when().isPresent() && s.isSelectedBy(scenario.request()))
            .map(Scenario::key)
            .collect(Collectors.joining(", "));
    boolean first = selected.equals(scenario.key()) || selected.startsWith(scenario.key() + ", ");
    if (scenario.when().isPresent() && !first) {
      place.defect("its request has to satisfy its own x-when and no earlier one: " + selected);
    }
    if (scenario.when().isEmpty() && !selected.isEmpty()) {
      place.defect("the success request satisfies the x-when of " + selected);
    }
  }

  private void checkReply(Scenario scenario, Cursor place) {
    Optional<Violation> broken = operation.body().firstViolation(scenario.request());
    if (broken.isPresent()) {
      ErrorReply refusal = operation.refusal(broken.get());
      if (!scenario.answers(refusal)) {
        place.defect("its request breaks a limit; the reply has to be " + refusal);
      }
    } else if (declaredReplies(scenario).noneMatch(scenario::answers)) {
      place.defect("its reply is none that x-error-codes declares");
    }
  }

  private Stream<ErrorReply> declaredReplies(Scenario scenario) {
    return responseOf(scenario).errors().all().stream().map(DeclaredError::reply);
  }

  private Response responseOf(Scenario scenario) {
    return operation.responses().stream()
        .filter(response -> response.status().equals(String.valueOf(scenario.status())))
        .findFirst()
        .orElseGet(operation::success);
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
