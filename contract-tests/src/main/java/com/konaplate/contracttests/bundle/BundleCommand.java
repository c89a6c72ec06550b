package com.konaplate.contracttests.bundle;

import com.konaplate.contract.Contract;
import com.konaplate.contract.Contracts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the bundle; the same parts give the same bytes. */
@Command(name = "bundle", description = "Put together what partners get: FILE.zip.")
final class BundleCommand implements Callable<Integer> {

  private static final String SUFFIX = ".zip";

  @Option(names = "--contract", required = true, description = "The contract as written.")
  private Path contract = Path.of("");

  @Option(names = "--changelog", required = true, description = "The partners' changelog.")
  private Path changelog = Path.of("");

  @Option(names = "--mock", required = true, description = "The executable jar of the mock.")
  private Path mock = Path.of("");

  @Option(names = "--time", required = true, description = "The time of all entries, ISO 8601.")
  private Instant time = Instant.EPOCH;

  @Parameters(
      paramLabel = "FILE",
      description = "The zip; its entries lie in a folder of its name.")
  private Path zip = Path.of("");

  @Override
  public Integer call() throws IOException {
    String name = zip.getFileName().toString();
    String root = name.substring(0, name.length() - SUFFIX.length());
    Path work = Files.createTempDirectory("konaplate-bundle");
    try {
      BundleFolder folder = new BundleFolder(work);
      fill(folder);
      ReproducibleZip.write(folder, root, time, zip);
    } finally {
      new BundleFolder(work).delete();
    }
    return ExitCode.OK;
  }

  private void fill(BundleFolder folder) throws IOException {
    Contract model = Contracts.read(contract);
    folder.copy("openapi.yaml", contract);
    folder.write("openapi.json", PublishedJson.compact(model.document()));
    folder.copy("CHANGELOG.md", changelog);
    folder.copy("mock/konaplate-mock.jar", mock);
    MockTools tools = new MockTools(mock, contract);
    tools.run("credentials", folder.path("credentials"));
    tools.run("export", folder.path("wiremock"));
    tools.run("portal", folder.path("portal"));
    folder.write(
        "postman/konaplate.postman_collection.json",
        PublishedJson.indented(new PostmanCollection(model).json()));
    folder.write(
        "postman/konaplate-sandbox.postman_environment.json",
        PublishedJson.indented(PostmanEnvironment.of(model)));
    for (String text : Texts.NAMES) {
      folder.write(text, Texts.of(text, model));
    }
    folder.write(Checksums.FILE, Checksums.of(folder));
  }
}
