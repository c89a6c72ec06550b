package com.konaplate.mock;

import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import com.konaplate.contract.Contract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes the scenarios as mappings for a WireMock of one's own. */
@Command(
    name = "export",
    description = {
      "Write the scenarios as WireMock mappings: DIR/mappings/*.json.",
      "A stock WireMock serves them without the checks that this mock makes first."
    })
final class ExportCommand extends ContractCommand {

  @Parameters(paramLabel = "DIR", description = "The directory; made when it is missing.")
  private Path directory = Path.of("");

  @Override
  void run(Contract contract) throws IOException {
    List<StubMapping> stubs = ScenarioStubs.of(contract);
    Path mappings = Files.createDirectories(directory.resolve("mappings"));
    for (StubMapping stub : stubs) {
      Path file = mappings.resolve(stub.getName().replace('/', '-') + ".json");
      Files.writeString(file, StubMapping.buildJsonStringFor(stub) + "\n");
    }
    out().println("Wrote %d mappings to %s.".formatted(stubs.size(), mappings));
  }
}
