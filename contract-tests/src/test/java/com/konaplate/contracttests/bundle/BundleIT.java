package com.konaplate.contracttests.bundle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.konaplate.contract.Contracts;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What lies in the zip, and that it is the same zip each time. */
@ExtendWith(BundledMock.Provider.class)
class BundleIT {

  private static final String[] PARTS = {
    "CHANGELOG.md",
    "README.ko.md",
    "README.md",
    "credentials/.env",
    "credentials/client-private.pem",
    "mock/konaplate-mock.jar",
    "openapi.json",
    "openapi.yaml",
    "portal/index.html",
    "postman/konaplate-sandbox.postman_environment.json",
    "postman/konaplate.postman_collection.json",
    "sdk/README.md",
    "sdk/java.yaml",
    "sdk/typescript.yaml"
  };

  @Test
  void holdsAllItsParts() throws IOException {
    List<String> names = Bundle.UNPACKED.names();
    assertTrue(names.containsAll(List.of(PARTS)), names::toString);
    long mappings = names.stream().filter(name -> name.startsWith("wiremock/mappings/")).count();
    assertEquals(scenarios(), mappings);
  }

  private static long scenarios() {
    return Contracts.bundled().operations().stream().mapToLong(o -> o.scenarios().size()).sum();
  }

  @Test
  void holdsTheContractByteForByte() throws IOException {
    assertSameBytes("api-spec/openapi.yaml", "openapi.yaml");
    assertSameBytes("api-spec/CHANGELOG.md", "CHANGELOG.md");
    assertSameBytes("mock/target/konaplate-mock.jar", "mock/konaplate-mock.jar");
  }

  private static void assertSameBytes(String source, String name) throws IOException {
    assertArrayEquals(
        Files.readAllBytes(Bundle.source(source)),
        Files.readAllBytes(Bundle.UNPACKED.path(name)),
        name);
  }

  @Test
  void holdsTheJsonThatTheMockServes(BundledMock mock) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(mock.address() + "/openapi.json")).build();
    String served = HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    assertEquals(served, Bundle.text("openapi.json"));
  }

  @Test
  void keepsLargeNumbersExactInJson() throws IOException {
    assertTrue(Bundle.text("openapi.json").contains("\"maximum\":9999999999999999999"));
  }

  /** Every file is listed, under the checksum that it has after it was unpacked. */
  @Test
  void listsTheChecksumOfEveryFile() throws IOException {
    List<String> computed = new ArrayList<>();
    for (String name : Bundle.UNPACKED.names()) {
      if (!name.equals(Checksums.FILE)) {
        byte[] bytes = Files.readAllBytes(Bundle.UNPACKED.path(name));
        computed.add(Checksums.sha256(bytes) + "  " + name);
      }
    }
    assertEquals(computed, Bundle.text(Checksums.FILE).lines().toList());
  }

  @Test
  void hasEveryEntryInOrderUnderOneFolderAndOfOneTime() throws IOException {
    LocalDateTime time = OffsetDateTime.parse(buildTime()).toLocalDateTime();
    String root = Bundle.UNPACKED.root().getFileName() + "/";
    try (ZipFile zip = new ZipFile(Bundle.zip().toFile())) {
      List<String> names = zip.stream().map(ZipEntry::getName).toList();
      assertEquals(names.stream().sorted().toList(), names);
      assertTrue(names.stream().allMatch(name -> name.startsWith(root)), names::toString);
      assertTrue(zip.stream().allMatch(entry -> entry.getTimeLocal().equals(time)));
    }
  }

  @Test
  void isTheSameByteForByteWhenPutTogetherAgain(@TempDir Path directory) throws IOException {
    Path again = directory.resolve(Bundle.zip().getFileName());
    int exitCode =
        new CommandLine(new BundleCommand())
            .execute(
                "--contract=" + Bundle.source("api-spec/openapi.yaml"),
                "--changelog=" + Bundle.source("api-spec/CHANGELOG.md"),
                "--mock=" + Bundle.source("mock/target/konaplate-mock.jar"),
                "--time=" + buildTime(),
                again.toString());
    assertEquals(0, exitCode);
    assertEquals(-1, Files.mismatch(Bundle.zip(), again));
  }

  private static String buildTime() {
    return System.getProperty("konaplate.build-time");
  }
}
