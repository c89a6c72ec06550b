package com.konaplate.mock;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.Options.ChunkedEncodingPolicy;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import com.konaplate.contract.Contract;
import com.konaplate.contract.wire.CorrelationId;
import com.konaplate.contract.wire.SandboxCredentials;
import java.io.IOException;
import java.net.BindException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;

/** A running mock: answers the contract's scenarios and refuses what the contract refuses. */
public final class MockServer implements AutoCloseable {

  /** Old requests are forgotten: each may hold a body of 1 MiB. */
  private static final int JOURNAL_ENTRIES = 250;

  private final WireMockServer server;
  private final String host;

  private MockServer(WireMockServer server, String host) {
    this.server = server;
    this.host = host;
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
   */
  public record Options(
      String host,
      int port,
      Contract contract,
      boolean verifiesToken,
      EncryptionMode encryption,
      Consumer<String> console) {

    /** The same without a console. */
    public Options(
        String host,
        int port,
        Contract contract,
        boolean verifiesToken,
        EncryptionMode encryption) {
      this(host, port, contract, verifiesToken, encryption, line -> {});
    }

    /** The same with a console. */
    public Options withConsole(Consumer<String> lines) {
      return new Options(host, port, contract, verifiesToken, encryption, lines);
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
    WireMockServer server = new WireMockServer(configuration(options));
    try {
      server.start();
    } catch (RuntimeException e) {
      throw cannotListen(options.host() + ":" + options.port(), e);
    }
    return new MockServer(server, options.host());
  }

  private static IOException cannotListen(String address, RuntimeException failure) {
    Throwable cause = failure;
    while (cause.getCause() != null && !(cause instanceof BindException)) {
      cause = cause.getCause();
    }
    String reason = Objects.requireNonNullElse(cause.getMessage(), "is the host known?");
    String message = "cannot listen on %s (%s)".formatted(address, reason);
    return cause instanceof BindException
        ? new BindException(message)
        : new IOException(message, failure);
  }

  private static WireMockConfiguration configuration(Options options) {
    Contract contract = options.contract();
    SandboxCredentials credentials = SandboxCredentials.of(contract);
    CorrelationId correlationIds =
        new CorrelationId(contract.correlationId(), Clock.systemUTC(), new Random());
    PublishedContract published = new PublishedContract(contract);
    Findings findings = new Findings(options.console());
    Explanation explanation = new Explanation(contract, credentials);
    return quiet()
        .bindAddress(options.host())
        .port(options.port())
        .mappingSource(new ContractMappings(stubs(contract, published)))
        .httpServerFactory(new GatedServerFactory(new RequestGate(contract, correlationIds)))
        .extensions(
            new ContractFilter(
                published,
                new OwnPages(findings),
                new EnvelopeLimits(contract),
                new TokenCheck(credentials, options.verifiesToken(), explanation),
                new Decryption(credentials, options.encryption(), explanation),
                explanation,
                new RefusalReplies(contract, correlationIds, findings)),
            new ReplyEncryption(credentials),
            new ReplyDiagnosis(contract, findings));
  }

  private static List<StubMapping> stubs(Contract contract, PublishedContract published) {
    List<StubMapping> stubs = new ArrayList<>(ScenarioStubs.of(contract));
    stubs.addAll(published.stubs());
    return stubs;
  }

  /** Plain HTTP/1.1 with a length on every reply, and nothing found on the class path. */
  private static WireMockConfiguration quiet() {
    return WireMockConfiguration.options()
        .extensionScanningEnabled(false)
        .globalTemplating(false)
        .maxRequestJournalEntries(JOURNAL_ENTRIES)
        .stubRequestLoggingDisabled(true)
        .useChunkedTransferEncoding(ChunkedEncodingPolicy.NEVER)
        .gzipDisabled(true)
        .http2PlainDisabled(true);
  }

  /** Where clients on this machine reach the mock, without a slash at the end. */
  public String baseUrl() {
    boolean wildcard = host.equals("0.0.0.0") || host.equals("::");
    String name = wildcard ? "127.0.0.1" : host;
    return "http://%s:%d".formatted(name.contains(":") ? "[" + name + "]" : name, server.port());
  }

  @Override
  public void close() {
    server.stop();
  }
}
