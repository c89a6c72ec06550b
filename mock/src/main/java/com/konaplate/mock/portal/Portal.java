package com.konaplate.mock.portal;

import com.konaplate.contract.Contract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The pages on a contract as a folder of static files: they work from a mock, from any web server,
 * and opened as files. Nothing is read before it is asked for, so that it costs a mock no start
 * time.
 */
public final class Portal {

  private final Contract contract;
  private final String server;

  private Portal(Contract contract, String server) {
    this.contract = contract;
    this.server = server;
  }

  /** The portal of a mock, whose requests go to the mock itself. */
  public static Portal ofMock(Contract contract) {
    return new Portal(contract, "");
  }

  /**
   * The portal as a folder of its own.
   *
   * @param contract what is documented
   * @param server where requests go, without a slash at the end
   */
  public static Portal of(Contract contract, String server) {
    return new Portal(contract, server);
  }

  /** The file of that name, if there is one. */
  Optional<PortalFile> find(String name) {
    if (!ContractScripts.NAMES.contains(name)) {
      return page(name).or(() -> asset(name));
    }
    return Optional.of(
        switch (name) {
          case ContractScripts.CONTRACT -> ContractScripts.contract(contract);
          case ContractScripts.SETTINGS -> ContractScripts.settings(server);
          default -> ContractScripts.guide();
        });
  }

  private Optional<PortalFile> page(String name) {
    return PortalPage.ALL.stream()
        .filter(page -> page.file().equals(name))
        .map(page -> page.render(contract.title(), ContentPolicy.of(server)))
        .findFirst();
  }

  private static Optional<PortalFile> asset(String name) {
    return PortalAssets.names().contains(name)
        ? Optional.of(new PortalFile(name, PortalAssets.text(name)))
        : Optional.empty();
  }

  /**
   * Writes all files.
   *
   * @param directory the folder; made when it is missing
   * @return how many were written
   * @throws IOException when they cannot be written
   */
  public int writeTo(Path directory) throws IOException {
    int written = 0;
    for (String name : names().toList()) {
      Path file = directory.resolve(name);
      Files.createDirectories(file.resolveSibling("."));
      Files.write(file, find(name).orElseThrow().bytes());
      written++;
    }
    return written;
  }

  private static Stream<String> names() {
    return Stream.of(
            PortalPage.ALL.stream().map(PortalPage::file),
            ContractScripts.NAMES.stream(),
            PortalAssets.names().stream())
        .flatMap(name -> name);
  }
}
