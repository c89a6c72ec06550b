package com.konaplate.mock;

import com.konaplate.contract.Contract;
import com.konaplate.contract.Scenario;
import java.io.IOException;
import java.net.BindException;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Serves the mock until it is stopped. */
@Command(name = ServeCommand.NAME, description = "Serve the mock (the default).")
final class ServeCommand extends ContractCommand {

  static final String NAME = "serve";

  private static final int HIGHEST_PORT = 65535;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description = "Port to listen on, 0 for any free one; ${DEFAULT-VALUE} by default.")
  private int port;

  @Option(
      names = "--host",
      paramLabel = "HOST",
      defaultValue = "127.0.0.1",
      description = "Address to listen on; ${DEFAULT-VALUE} by default, 0.0.0.0 for all.")
  private String host = "";

  @Option(
      names = "--no-verify-token",
      description = "Do not compare X-KM-Tran-Token with the body; its form still counts.")
  private boolean tokenUnverified;

  @Option(
      names = "--encryption",
      paramLabel = "MODE",
      defaultValue = "optional",
      description =
          "Whether plain requests are taken where the contract marks them as encrypted:"
              + " ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} by default.")
  private EncryptionMode encryption = EncryptionMode.OPTIONAL;

  @Override
  void run(Contract contract) throws IOException {
    if (port < 0 || port > HIGHEST_PORT) {
      throw misused("--port: a port is a number from 0 to " + HIGHEST_PORT);
    }
    try (MockServer server = start(contract)) {
      greet(contract, server.baseUrl());
      waitForTheEnd(server);
    }
  }

  private MockServer start(Contract contract) throws IOException {
    try {
      return MockServer.start(
          new MockServer.Options(host, port, contract, !tokenUnverified, encryption)
              .withConsole(out()::println));
    } catch (BindException taken) {
      throw new IOException(
          taken.getMessage() + ": choose another port with --port, or any free one with --port 0.",
          taken);
    }
  }

  private void greet(Contract contract, String baseUrl) {
    Scenario first = contract.operations().get(0).scenarios().get(0);
    out().println("Konaplate mock ready at " + baseUrl);
    out().println("  contract       " + baseUrl + PublishedContract.YAML);
    out().println("  first request  " + OwnCommandLine.curl(first, baseUrl, contractFile()));
    out().println("  stop           Ctrl-C");
  }

  private static void waitForTheEnd(MockServer server) {
    Thread stop = new Thread(server::close, "stop");
    Runtime.getRuntime().addShutdownHook(stop);
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException interrupted) {
      Runtime.getRuntime().removeShutdownHook(stop);
    }
  }
}
