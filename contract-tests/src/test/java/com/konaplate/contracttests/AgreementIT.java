package com.konaplate.contracttests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Compares replies case by case: those of mock and server to the same request, and those of each to
 * the same body plain and encrypted.
 */
@ExtendWith(RealTargets.Provider.class)
@Isolated(RealTargets.WHOLE_CORPUS)
class AgreementIT {

  @Test
  void mockAndServerAnswerAlike(RealTargets targets) {
    Map<String, Outcome> mock = targets.outcomes(targets.mock());
    Map<String, Outcome> server = targets.outcomes(targets.server());
    Map<String, String> differences = new LinkedHashMap<>();
    mock.forEach((id, one) -> collect(id, Agreement.differences(one, of(server, id)), differences));
    Excuses known = Excuses.read("known-differences.yaml");
    List<String> left = known.without(differences.keySet());
    LedgerFile.write(
        LedgerFile.Line.AGREEMENT,
        "mock and server compared: %d cases, %d disagreements, %d known ones"
            .formatted(mock.size(), left.size(), differences.size() - left.size()));
    assertEquals(
        "", String.join("\n", left.stream().map(place -> place + differences.get(place)).toList()));
    assertEquals(List.of(), known.unneeded(differences.keySet()).toList());
  }

  private static void collect(String id, List<Finding> found, Map<String, String> differences) {
    found.forEach(
        finding ->
            differences.put(
                id + " " + finding.place(),
                ": the first %s, the second %s".formatted(finding.expected(), finding.actual())));
  }

  @Test
  void encryptionChangesNoReply(RealTargets targets) {
    Map<String, String> differences = new LinkedHashMap<>();
    long compared =
        Stream.of(targets.mock(), targets.server())
            .mapToLong(target -> compare(targets.outcomes(target), differences))
            .sum();
    LedgerFile.write(
        LedgerFile.Line.ENCRYPTED,
        "plain and encrypted runs compared: %d cases on mock and server, %d transcripts differ"
            .formatted(compared, differences.size()));
    assertEquals(Map.of(), differences);
  }

  private static long compare(Map<String, Outcome> outcomes, Map<String, String> differences) {
    List<String> plain =
        outcomes.keySet().stream()
            .filter(id -> outcomes.containsKey(EncryptedRun.idOf(id)))
            .toList();
    for (String id : plain) {
      Outcome encrypted = of(outcomes, EncryptedRun.idOf(id));
      collect(id, Agreement.transcriptDifferences(of(outcomes, id), encrypted), differences);
    }
    return plain.size();
  }

  private static Outcome of(Map<String, Outcome> outcomes, String id) {
    return Objects.requireNonNull(outcomes.get(id), id);
  }
}
