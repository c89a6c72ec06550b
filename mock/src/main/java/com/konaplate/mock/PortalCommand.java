package com.konaplate.mock;

import com.konaplate.contract.Contract;
import com.konaplate.mock.portal.Portal;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Writes the portal to a folder. */
@Command(
    name = "portal",
    description = {
      "Write the portal, which the mock serves at /docs, to a folder.",
      "Any web server may serve it; index.html may be opened as a file too."
    })
final class PortalCommand extends ContractCommand {

  @Parameters(paramLabel = "DIR", description = "The directory; made when it is missing.")
  private Path directory = Path.of("");

  @Mixin private final BaseUrlOption baseUrl = new BaseUrlOption();

  @Override
  void run(Contract contract) throws IOException {
    int files = Portal.of(contract, baseUrl.value()).writeTo(directory);
    out().println("Wrote %d files to %s.".formatted(files, directory));
  }
}
