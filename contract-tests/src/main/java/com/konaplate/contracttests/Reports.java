package com.konaplate.contracttests;

import com.konaplate.contract.wire.JsonBody;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes what came of a run for machines: {@code report.json} and {@code junit.xml}. */
final class Reports {

  private Reports() {}

  static void write(Path directory, Target target, List<Outcome> outcomes) throws IOException {
    Files.writeString(
        directory.resolve("report.json"), json(target, outcomes).toPrettyString() + "\n");
    Files.writeString(directory.resolve("junit.xml"), JunitXml.of(target, outcomes));
  }

  private static ObjectNode json(Target target, List<Outcome> outcomes) {
    ObjectNode report = JsonBody.object();
    report.put("target", target.base().toString());
    report.put("cases", outcomes.size());
    report.put("failed", outcomes.stream().filter(outcome -> !outcome.passed()).count());
    ArrayNode all = report.putArray("outcomes");
    outcomes.forEach(outcome -> all.add(json(outcome)));
    return report;
  }

  private static ObjectNode json(Outcome outcome) {
    ObjectNode json = JsonBody.object();
    json.put("id", outcome.contractCase().id());
    json.put("family", outcome.contractCase().family().words());
    json.put("passed", outcome.passed());
    if (!outcome.passed()) {
      ArrayNode findings = json.putArray("findings");
      outcome.findings().forEach(finding -> findings.add(json(finding)));
      json.put("curl", CurlCommand.of(outcome.target(), outcome.request()));
    }
    return json;
  }

  private static ObjectNode json(Finding finding) {
    return JsonBody.object()
        .put("place", finding.place())
        .put("expected", finding.expected())
        .put("actual", finding.actual());
  }
}
