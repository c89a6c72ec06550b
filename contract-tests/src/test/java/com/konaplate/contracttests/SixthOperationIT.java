package com.konaplate.contracttests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.konaplate.contract.Contract;
import com.konaplate.contract.Contracts;
import com.konaplate.contract.wire.SandboxCredentials;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A contract with one operation more: the mock serves it, and the suite tests it, as they are. */
class SixthOperationIT {

  private static final String OPERATION = "changeNickname";

  @Test
  void isServedAndValidatedByTheMockWithoutAnyChangeOfCode(@TempDir Path directory)
      throws IOException {
    Path file = directory.resolve("openapi.yaml");
    Files.writeString(file, sixOperations());
    Contract contract = Contracts.read(file);
    Path jar = ProcessTarget.jar(ProcessTarget.MOCK_JAR);
    try (ProcessTarget mock = ProcessTarget.shortLivedMock(jar, "--contract", file.toString())) {
      List<Outcome> outcomes = outcomes(contract, mock.base());
      assertEquals("", Runs.explanations(outcomes));
      assertEquals(EnumSet.complementOf(EnumSet.of(Family.STATE)), families(outcomes));
      assertEquals(List.of(), missing(contract, outcomes));
    }
  }

  private static String sixOperations() throws IOException {
    String yaml = Contracts.bundled().yaml();
    int end = yaml.indexOf("\ncomponents:");
    return yaml.substring(0, end) + sixthOperation() + yaml.substring(end);
  }

  private static String sixthOperation() throws IOException {
    try (InputStream in = SixthOperationIT.class.getResourceAsStream("sixth-operation.yaml")) {
      assertNotNull(in);
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static List<Outcome> outcomes(Contract contract, URI base) throws IOException {
    Wire wire = new Wire();
    SandboxCredentials credentials = SandboxCredentials.of(contract);
    Target mock = new TargetSearch(contract, credentials, wire).find("mock", base, true);
    Suite suite = new Suite(contract, mock, wire);
    return new Corpus(contract, 0)
        .cases().stream()
            .filter(c -> c.draft().operation().id().equals(OPERATION))
            .map(suite::run)
            .toList();
  }

  private static Set<Family> families(List<Outcome> outcomes) {
    return outcomes.stream().map(o -> o.contractCase().family()).collect(Collectors.toSet());
  }

  private static List<String> missing(Contract contract, List<Outcome> outcomes) {
    return new Ledger(contract, outcomes)
        .missing().stream().filter(what -> what.contains(OPERATION)).toList();
  }
}
