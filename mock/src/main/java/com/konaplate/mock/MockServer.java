package com.konaplate.mock;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.Options.ChunkedEncodingPolicy;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.extension.Extension;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import com.konaplate.contract.Contract;
import com.konaplate.contract.wire.SandboxCredentials;
import com.konaplate.mock.portal.Portal;
import com.konaplate.mock.portal.PortalGate;
import java.io.IOException;
import java.net.BindException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** A running mock: answers the contract's scenarios and refuses what the contract refuses. */
public final class MockServer implements AutoCloseable {

  private final WireMockServer server;
  private final Options options;
  private final ContractChecks checks;
  private final Optional<ServerCertificate> certificate;

  private MockServer(
      WireMockServer server,
      Options options,
      ContractChecks checks,
      Optional<ServerCertificate> certificate) {
    this.server = server;
    this.options = options;
    this.checks = checks;
    this.certificate = certificate;
  }

  /**
   * How a mock is started.
   *
   * @param host address to listen on
   * @param port port to listen on, 0 for any free one
   * @param contract what is served
   * @param verifiesToken whether X-KM-Tran-Token has to sign the body
   * @param encryption whether plain requests are taken where encrypted ones are meant
   * @param console is told of every refusal, a line each
   * @param httpsPort port to listen on for HTTPS too, 0 for any free one, -1 for none
   */
  public record Options(
      String host,
      int port,
      Contract contract,
      boolean verifiesToken,
      EncryptionMode encryption,
      Consumer<String> console,
      int httpsPort) {

    /** No HTTPS. */
    static final int NO_PORT = -1;

    /** The same without a console and without HTTPS. */
    public Options(
        String host,
        int port,
        Contract contract,
        boolean verifiesToken,
        EncryptionMode encryption) {
      this(host, port, contract, verifiesToken, encryption, line -> {}, NO_PORT);
    }

    /** The same with a console. */
    public Options withConsole(Consumer<String> lines) {
      return new Options(host, port, contract, verifiesToken, encryption, lines, httpsPort);
    }

    /** The same with HTTPS beside HTTP, under a certificate that is made at the start. */
    public Options withHttps(int portOrZero) {
      return new Options(host, port, contract, verifiesToken, encryption, console, portOrZero);
    }

    Optional<ServerCertificate> certificate() throws IOException {
      return httpsPort == NO_PORT
          ? Optional.empty()
          : Optional.of(ServerCertificate.generate(host));
    }

    /** The contract on a free port of this machine alone, tokens verified, encryption optional. */
    public static Options of(Contract contract) {
      return new Options("127.0.0.1", 0, contract, true, EncryptionMode.OPTIONAL);
    }
  }

  /**
   * Starts a mock.
   *
   * @throws BindException when the port is taken, or the address is not this machine's
   * @throws IOException when it cannot listen there for another reason
   */
  public static MockServer start(Options options) throws IOException {
    Optional<ServerCertificate> certificate = options.certificate();
    ContractChecks checks = new ContractChecks(options.contract());
    WireMockServer server = new WireMockServer(configuration(options, checks, certificate));
    try {
      server.start();
    } catch (RuntimeException e) {
      throw cannotListen(options, e);
    }
    return new MockServer(server, options, checks, certificate);
  }

  private static IOException cannotListen(Options options, RuntimeException failure) {
    int port = options.port();
    Throwable cause = failure;
    while (cause.getCause() != null && !(cause instanceof BindException)) {
      cause = cause.getCause();
      // The container names the address of the one of two ports that it could not have.
      boolean isOfHttps = String.valueOf(cause.getMessage()).endsWith(":" + options.httpsPort());
      port = isOfHttps ? options.httpsPort() : port;
    }
    String reason = Objects.requireNonNullElse(cause.getMessage(), "is the host known?");
    String message = "cannot listen on %s:%d (%s)".formatted(options.host(), port, reason);
    return cause instanceof BindException
        ? new BindException(message)
        : new IOException(message, failure);
  }

  private static WireMockConfiguration configuration(
      Options options, ContractChecks checks, Optional<ServerCertificate> certificate) {
    Contract contract = options.contract();
    List<StubMapping> scenarios = ScenarioStubs.of(contract);
    WireMockConfiguration quiet = quiet();
    certificate.ifPresent(own -> speakHttps(quiet, options.httpsPort(), own));
    return quiet
        .bindAddress(options.host())
        .port(options.port())
        .withStores(
            new MockStores(quiet.filesRoot(), contract.operations(), checks.chosen(), scenarios))
        .mappingSource(new ContractMappings(stubs(scenarios, new PublishedContract(contract))))
        .httpServerFactory(
            new GatedServerFactory(
                new PortalGate(Portal.ofMock(contract)),
                new RequestGate(contract, checks.correlationIds()),
                new EnvelopeErrors(contract, checks.correlationIds())))
        .extensions(
            checks
                .extensions(options.verifiesToken(), options.encryption(), options.console())
                .toArray(Extension[]::new));
  }

  private static void speakHttps(
      WireMockConfiguration configuration, int port, ServerCertificate certificate) {
    configuration
        .httpsPort(port)
        .keystorePath(certificate.keyStore().toString())
        .keystoreType("PKCS12")
        .keystorePassword(certificate.password())
        .keyManagerPassword(certificate.password());
  }

  private static List<StubMapping> stubs(List<StubMapping> scenarios, PublishedContract published) {
    List<StubMapping> stubs = new ArrayList<>(scenarios);
    stubs.addAll(published.stubs());
    return stubs;
  }

  /** Plain HTTP/1.1 with a length on every reply, and nothing found on the class path. */
  private static WireMockConfiguration quiet() {
    return WireMockConfiguration.options()
        .extensionScanningEnabled(false)
        .globalTemplating(false)
        .stubRequestLoggingDisabled(true)
        // A delayed reply waits without one of the few threads that answer requests.
        .asynchronousResponseEnabled(true)
        .useChunkedTransferEncoding(ChunkedEncodingPolicy.NEVER)
        .gzipDisabled(true)
        .http2PlainDisabled(true);
  }

  /** Where clients on this machine reach the mock, without a slash at the end. */
  public String baseUrl() {
    return url("http", server.port());
  }

  /** The same over HTTPS, where it is spoken. */
  public Optional<String> httpsUrl() {
    return certificate.map(own -> url("https", server.httpsPort()));
  }

  /** The certificate of HTTPS as PEM, for clients to trust. */
  public Optional<String> certificatePem() {
    return certificate.map(ServerCertificate::pem);
  }

  /** What a request is signed and encrypted with. */
  public SandboxCredentials credentials() {
    return checks.credentials();
  }

  /** Loads the classes of a server, which is never started. */
  @SuppressWarnings("CheckReturnValue")
  static void preload() {
    new WireMockServer(quiet().port(0));
  }

  /**
   * Makes the first request as quick as the rest, leaving no trace in the report and the journal.
   *
   * @throws IOException when the mock cannot be reached
   */
  void warmUp() throws IOException {
    Contract contract = options.contract();
    new WarmUp(contract, baseUrl()).run(contract.operations().get(0));
    checks.report().reset();
    server.resetRequests();
  }

  private String url(String scheme, int port) {
    String host = options.host();
    boolean wildcard = host.equals("0.0.0.0") || host.equals("::");
    String name = wildcard ? "127.0.0.1" : host;
    return "%s://%s:%d".formatted(scheme, name.contains(":") ? "[" + name + "]" : name, port);
  }

  @Override
  public void close() {
    server.stop();
  }
}
