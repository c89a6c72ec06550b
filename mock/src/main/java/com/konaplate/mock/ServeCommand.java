package com.konaplate.mock;

import com.konaplate.contract.Contract;
import com.konaplate.contract.Scenario;
import com.konaplate.mock.portal.PortalGate;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
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
      names = "--https-port",
      paramLabel = "PORT",
      defaultValue = "-1",
      description =
          "Speak HTTPS too, on this port, 0 for any free one; the certificate is made at every"
              + " start, see --https-certificate.")
  private int httpsPort;

  @Option(
      names = "--https-certificate",
      paramLabel = "FILE",
      description = "Where to write the certificate of HTTPS as PEM, for clients to trust.")
  private @Nullable Path certificateFile;

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
    if (httpsPort < MockServer.Options.NO_PORT || httpsPort > HIGHEST_PORT) {
      throw misused("--https-port: a port is a number from 0 to " + HIGHEST_PORT);
    }
    try (MockServer server = start(contract)) {
      writeCertificate(server);
      server.warmUp();
      greet(contract, server);
      waitForTheEnd(server);
    }
  }

  private MockServer start(Contract contract) throws IOException {
    try {
      return MockServer.start(
          new MockServer.Options(host, port, contract, !tokenUnverified, encryption)
              .withConsole(out()::println)
              .withHttps(httpsPort));
    } catch (BindException taken) {
      throw new IOException(taken.getMessage() + ": " + wayOut(), taken);
    }
  }

  private String wayOut() throws IOException {
    InetAddress address = InetAddress.getByName(host);
    if (!address.isAnyLocalAddress()
        && !address.isLoopbackAddress()
        && NetworkInterface.getByInetAddress(address) == null) {
      return "--host takes an address of this machine.";
    }
    return httpsPort == MockServer.Options.NO_PORT
        ? "choose another port with --port, or any free one with --port 0."
        : "choose other ports with --port and --https-port, or any free ones with 0.";
  }

  private void writeCertificate(MockServer server) throws IOException {
    if (certificateFile != null) {
      Files.writeString(
          certificateFile,
          server
              .certificatePem()
              .orElseThrow(
                  () -> misused("--https-certificate: there is none without --https-port")));
    }
  }

  private void greet(Contract contract, MockServer server) throws IOException {
    String baseUrl = server.baseUrl();
    Scenario first = contract.operations().get(0).scenarios().get(0);
    out().println("Konaplate mock ready at " + baseUrl);
    server.httpsUrl().ifPresent(url -> out().println("  https          " + url));
    if (listensEverywhere()) {
      int own = URI.create(baseUrl).getPort();
      out().println("  elsewhere      http://NAME-OF-THIS-MACHINE:" + own + ", or by its address");
    }
    out().println("  portal         " + baseUrl + PortalGate.PATH);
    out().println("  contract       " + baseUrl + PublishedContract.YAML);
    out().println("  first request  " + OwnCommandLine.curl(first, baseUrl, contractFile()));
    out().println("  report         " + baseUrl + OwnPages.REPORT);
    out().println("  stop           Ctrl-C");
  }

  private boolean listensEverywhere() throws IOException {
    return InetAddress.getByName(host).isAnyLocalAddress();
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
