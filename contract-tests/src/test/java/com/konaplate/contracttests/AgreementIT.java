package com.konaplate.contracttests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Compares the replies of mock and server to the same requests, case by case. */
@ExtendWith(RealTargets.Provider.class)
class AgreementIT {

  @Test
  void mockAndServerAnswerAlike(RealTargets targets) {
    Map<String, Outcome> mock = targets.outcomes(targets.mock());
    Map<String, Outcome> server = targets.outcomes(targets.server());
    List<String> differences =
        mock.keySet().stream()
            .flatMap(id -> differences(id, of(mock, id), of(server, id)))
            .toList();
    LedgerFile.write(
        LedgerFile.Line.AGREEMENT,
        "mock and server compared: %d cases, %d disagreements"
            .formatted(mock.size(), differences.size()));
    assertEquals("", String.join("\n", differences));
  }

  private static Outcome of(Map<String, Outcome> outcomes, String id) {
    return Objects.requireNonNull(outcomes.get(id), id);
  }

  private static Stream<String> differences(String id, Outcome mock, Outcome server) {
    return Agreement.differences(mock, server).stream()
        .map(d -> "%s %s: mock %s, server %s".formatted(id, d.place(), d.expected(), d.actual()));
  }
}
