package com.konaplate.contracttests;

import com.konaplate.contract.wire.JsonBody;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A run for scripts. The shape is described in {@code docs/contract-tests.md}; members are added to
 * it, never renamed or removed, as long as {@code format} stays.
 */
final class JsonReport {

  private static final int FORMAT = 1;

  private final Run run;
  private final Reproduction reproduction;

  private JsonReport(Run run) {
    this.run = run;
    this.reproduction = Reproduction.of(run);
  }

  static ObjectNode of(Run run) {
    return new JsonReport(run).whole();
  }

  private ObjectNode whole() {
    ObjectNode report = JsonBody.object();
    report.put("format", FORMAT);
    report.put("verdict", run.passed() ? "passed" : "failed");
    report.put("target", run.target().base().toString());
    report.put("contract", run.contract().version());
    report.put("selection", run.selection());
    report.put("started", run.started().toString());
    report.put("milliseconds", run.took().toMillis());
    report.set("totals", tally(run.tally()));
    ArrayNode operations = report.putArray("operations");
    run.byOperation()
        .forEach((id, results) -> operations.add(tally(Tally.of(results)).put("id", id)));
    ArrayNode sequences = report.putArray("sequences");
    run.sequences().forEach(sequence -> sequences.add(sequence(sequence)));
    ArrayNode causes = report.putArray("causes");
    run.causes().forEach(cause -> causes.add(cause(cause)));
    ArrayNode cases = report.putArray("cases");
    run.results().forEach(result -> cases.add(result(result)));
    return report;
  }

  private static ObjectNode tally(Tally tally) {
    return JsonBody.object()
        .put("cases", tally.cases())
        .put("passed", tally.passed())
        .put("failed", tally.failed())
        .put("skipped", tally.skipped());
  }

  private static ObjectNode sequence(Sequence sequence) {
    ObjectNode json = tally(sequence.tally());
    json.put("name", sequence.name());
    json.put("result", word(sequence.state()));
    ArrayNode steps = json.putArray("steps");
    sequence.steps().forEach(step -> steps.add(step(step)));
    return sequence.reason().isEmpty() ? json : json.put("reason", sequence.reason());
  }

  private static ObjectNode step(CaseResult step) {
    ObjectNode json = JsonBody.object();
    json.put("case", step.contractCase().id()).put("result", word(step.state()));
    step.outcome()
        .filter(outcome -> !outcome.passed())
        .ifPresent(outcome -> json.put("sent", outcome.request().body().text()));
    return json;
  }

  private static String word(CaseResult.State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  private ObjectNode cause(Cause cause) {
    ObjectNode json = JsonBody.object();
    json.put("title", cause.title());
    strings(json.putArray("contract"), cause.words());
    strings(json.putArray("operations"), cause.operations());
    strings(
        json.putArray("cases"),
        cause.occurrences().stream().map(o -> o.outcome().contractCase().id()).toList());
    ArrayNode examples = json.putArray("examples");
    cause.examples().forEach(example -> examples.add(example(example)));
    return json;
  }

  private static void strings(ArrayNode array, List<String> values) {
    values.forEach(array::add);
  }

  private ObjectNode example(Cause.Occurrence occurrence) {
    ObjectNode json = JsonBody.object();
    json.put("case", occurrence.outcome().contractCase().id());
    findings(json.putArray("findings"), occurrence.findings());
    return json.put("curl", reproduction.of(occurrence.outcome()));
  }

  private static ObjectNode result(CaseResult result) {
    ObjectNode json = JsonBody.object();
    json.put("id", result.contractCase().id());
    json.put("operation", result.operation());
    json.put("family", result.contractCase().family().word());
    json.put("result", word(result.state()));
    result
        .outcome()
        .filter(outcome -> !outcome.passed())
        .ifPresent(outcome -> findings(json.putArray("findings"), outcome.findings()));
    return result.reason().isEmpty() ? json : json.put("reason", result.reason());
  }

  private static void findings(ArrayNode array, List<Finding> findings) {
    for (Finding finding : findings) {
      array
          .addObject()
          .put("place", finding.place())
          .put("expected", finding.expected())
          .put("actual", finding.actual());
    }
  }
}
