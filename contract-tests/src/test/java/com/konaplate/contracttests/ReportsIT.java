package com.konaplate.contracttests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.konaplate.contract.wire.WireHeaders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes the report of a run against the server, and of one with three faults planted in it. */
@ExtendWith(RealTargets.Provider.class)
@Isolated(RealTargets.WHOLE_CORPUS)
class ReportsIT {

  private static final Path REPORTS = Path.of("target", "reports");
  private static final Set<String> FAULTS =
      Set.of(
          "Code 001_081 instead of 001_080",
          "Another message with code 000_015",
          "Reply header X-KM-Correlation-Id is missing or wrong");

  @Test
  void theServersReportHasNoCause(RealTargets targets) throws IOException {
    List<CaseResult> results =
        targets.outcomes(targets.server()).values().stream().map(CaseResult::of).toList();
    Run run =
        new Run(RealTargets.CONTRACT, targets.server(), "", Instant.now(), Duration.ZERO, results);
    Reports.write(REPORTS.resolve("server"), run);
    JsonNode report = json("server");
    assertEquals("passed", report.path("verdict").asString());
    assertEquals(0, report.path("causes").size());
    assertEquals(results.size(), report.path("cases").size());
  }

  @Test
  void threePlantedFaultsAreThreeCauses(RealTargets targets) throws IOException {
    Path directory = REPORTS.resolve("server-with-three-faults");
    try (FalsifyingProxy proxy = new FalsifyingProxy(targets.server().base(), this::plant)) {
      Finished run =
          ProcessTarget.run(
              "konaplate.contract-tests.jar",
              "--target=" + proxy.base(),
              "--allow-writes",
              "--only=scenario",
              "--only=*/method/*",
              "--only=*/loginId/*",
              "--only=state",
              "--report=" + directory);
      assertEquals(1, run.exitCode(), run::toString);
    }
    JsonNode causes = json("server-with-three-faults").path("causes");
    assertEquals(
        FAULTS,
        causes.valueStream().map(c -> c.path("title").asString()).collect(Collectors.toSet()));
    assertEquals(FAULTS.size(), causes.size());
    assertEquals(List.of("blocked"), failedSequences());
    String html = Files.readString(directory.resolve(Reports.HTML));
    FAULTS.forEach(title -> assertTrue(html.contains(title), title));
  }

  private static List<String> failedSequences() {
    return json("server-with-three-faults")
        .path("sequences")
        .valueStream()
        .filter(sequence -> !sequence.path("result").asString().equals("passed"))
        .map(sequence -> sequence.path("name").asString())
        .toList();
  }

  private void plant(FalsifyingProxy.Draft reply) {
    reply.body = reply.body.replace("\"001_080\"", "\"001_081\"").replace("최대값 80 ", "최대값 81 ");
    if (reply.status == 405) {
      reply.headers.remove(WireHeaders.CORRELATION_ID);
    }
  }

  private static JsonNode json(String run) {
    return JsonMapper.shared().readTree(REPORTS.resolve(run).resolve(Reports.JSON));
  }
}
