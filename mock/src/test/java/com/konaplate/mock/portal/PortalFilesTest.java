package com.konaplate.mock.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.konaplate.contract.Contract;
import com.konaplate.contract.Contracts;
import com.konaplate.mock.MockServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of the portal as a mock serves them and as a folder. */
class PortalFilesTest {

  private static final Contract CONTRACT = Contracts.bundled();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @SuppressWarnings("NullAway.Init")
  private static MockServer mock;

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path directory;

  @BeforeAll
  static void start() throws Exception {
    mock = MockServer.start(MockServer.Options.of(CONTRACT));
  }

  @AfterAll
  static void stop() {
    mock.close();
  }

  private static HttpResponse<String> send(String method, String path) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(mock.baseUrl() + path))
            .method(method, BodyPublishers.noBody())
            .build();
    return CLIENT.send(request, BodyHandlers.ofString());
  }

  @Test
  void folderHoldsWhatTheMockServes() throws Exception {
    int written = Portal.of(CONTRACT, "http://127.0.0.1:8080").writeTo(directory);
    List<String> names = files(directory);
    assertEquals(written, names.size());
    for (String name : names) {
      HttpResponse<String> served = send("GET", "/docs/" + name);
      assertEquals(200, served.statusCode(), name);
      if (!name.equals("settings.js") && !name.endsWith(".html")) {
        assertEquals(Files.readString(directory.resolve(name)), served.body(), name);
      }
    }
    assertTrue(
        Files.readString(directory.resolve("settings.js")).contains("\"http://127.0.0.1:8080\""));
    assertTrue(send("GET", "/docs/settings.js").body().contains("location.origin"));
  }

  @Test
  void folderMaySendToTheAddressItWasMadeFor() throws Exception {
    Portal.of(CONTRACT, "http://mock.test:8080/below").writeTo(directory);
    String page = Files.readString(directory.resolve("index.html"));
    assertTrue(page.contains(" http://mock.test:8080/; base-uri"), page);
  }

  @Test
  void packedAssetsAreAllServed() throws Exception {
    Portal.of(CONTRACT, "").writeTo(directory);
    Path packed = Path.of("src/main/resources/portal");
    TreeSet<String> missing = new TreeSet<>(files(packed));
    missing.remove("page.html");
    missing.removeAll(files(directory));
    assertEquals(new TreeSet<String>(), missing);
  }

  private static List<String> files(Path root) throws IOException {
    try (Stream<Path> walked = Files.walk(root)) {
      return walked
          .filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .collect(Collectors.toList());
    }
  }

  @Test
  void docsLeadsToTheFolder() throws Exception {
    HttpResponse<String> moved = send("GET", "/docs");
    assertEquals(302, moved.statusCode());
    assertTrue(moved.headers().firstValue("Location").orElseThrow().endsWith("/docs/"));
    assertEquals(send("GET", "/docs/index.html").body(), send("GET", "/docs/?x=1").body());
  }

  @Test
  void filesNameTheirTypeAndAllowNothingForeign() throws Exception {
    HttpResponse<String> page = send("HEAD", "/docs/errors.html");
    assertEquals(
        Optional.of("text/html; charset=utf-8"), page.headers().firstValue("Content-Type"));
    assertEquals(Optional.of("nosniff"), page.headers().firstValue("X-Content-Type-Options"));
    String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
    assertTrue(policy.startsWith("default-src 'none'; script-src 'self';"), policy);
    assertTrue(policy.endsWith("; frame-ancestors 'none'"), policy);
    assertFalse(policy.contains("unsafe"), policy);
    assertEquals("", page.body());
  }

  @Test
  void whateverElseIsRefusedAsAnyUnknownPath() throws Exception {
    for (String path :
        List.of("/docs/nope", "/docs/page.html", "/docs/../openapi.yaml", "/docsx")) {
      HttpResponse<String> refused = send("GET", path);
      assertEquals(404, refused.statusCode(), path);
      assertTrue(refused.body().contains("Invalid input value. path"), path);
    }
    assertEquals(404, send("POST", "/docs/").statusCode());
  }

  @Test
  void contractKeepsItsLargestNumber() throws Exception {
    assertTrue(send("GET", "/docs/contract.js").body().contains("9999999999999999999"));
  }

  @Test
  void everyRuleOfTheContractHasAdvice() throws Exception {
    String advice = send("GET", "/docs/advice.js").body();
    List<String> rules =
        Stream.concat(
                CONTRACT.operations().stream().flatMap(o -> o.errors().all().stream()),
                CONTRACT.outside().all().stream())
            .flatMap(error -> error.rule().stream())
            .distinct()
            .toList();
    assertFalse(rules.isEmpty());
    rules.forEach(rule -> assertTrue(advice.contains("'" + rule + "':"), rule));
  }
}
