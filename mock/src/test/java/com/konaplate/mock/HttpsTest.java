package com.konaplate.mock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.konaplate.contract.Contract;
import com.konaplate.contract.Contracts;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HttpsTest {

  private static final Contract CONTRACT = Contracts.bundled();

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path directory;

  @SuppressWarnings("NullAway.Init")
  private static MockServer mock;

  @BeforeAll
  static void start() throws Exception {
    mock = MockServer.start(MockServer.Options.of(CONTRACT).withHttps(0));
  }

  @AfterAll
  static void stop() {
    mock.close();
  }

  private static SSLContext trusting(String pem) throws Exception {
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    byte[] bytes = pem.getBytes(StandardCharsets.US_ASCII);
    store.setCertificateEntry(
        "mock",
        CertificateFactory.getInstance("X.509")
            .generateCertificate(new ByteArrayInputStream(bytes)));
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }

  private static HttpRequest contract() {
    return HttpRequest.newBuilder(URI.create(mock.httpsUrl().orElseThrow() + "/openapi.yaml"))
        .build();
  }

  @Test
  void clientThatTrustsTheCertificateIsServed() throws Exception {
    HttpClient client =
        HttpClient.newBuilder().sslContext(trusting(mock.certificatePem().orElseThrow())).build();
    HttpResponse<String> reply = client.send(contract(), BodyHandlers.ofString());
    assertEquals(CONTRACT.yaml(), reply.body());
  }

  @Test
  void everyStartHasItsOwnCertificate() throws Exception {
    try (MockServer other = MockServer.start(MockServer.Options.of(CONTRACT).withHttps(0))) {
      HttpClient client =
          HttpClient.newBuilder()
              .sslContext(trusting(other.certificatePem().orElseThrow()))
              .build();
      assertThrows(
          SSLHandshakeException.class, () -> client.send(contract(), BodyHandlers.ofString()));
    }
  }

  @Test
  void certificateWithoutHttpsIsAMisuse() {
    Path file = directory.resolve("mock.pem");
    Terminal refused = Terminal.run("--port", "0", "--https-certificate", file.toString());
    assertEquals(2, refused.exitCode());
    assertTrue(refused.err().contains("--https-port"), refused.err());
    assertTrue(Files.notExists(file));
    assertEquals(2, Terminal.run("--https-port", "70000").exitCode());
  }
}
