package com.konaplate.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.konaplate.contract.ErrorReply;
import com.konaplate.contract.Keyword;
import com.konaplate.contract.Place;
import com.konaplate.contract.Violation;
import com.konaplate.contract.wire.PayloadCipher;
import com.konaplate.contract.wire.SandboxCredentials;
import com.konaplate.contract.wire.TranToken;
import com.konaplate.contract.wire.WireHeaders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.node.ObjectNode;

/** Whom the server lets in outside of the sandbox, and which settings it refuses. */
@ExtendWith(OutputCaptureExtension.class)
class ProfilesTest {

  private static final String PROJECT = "konaplate.projects[0].";
  private static final String ASP_ID = "123456789012345";
  private static final String ACCESS_KEY = "k".repeat(40);
  private static final String SECRET = "own-secret-of-the-test";
  private static final String KEY_ID = "c".repeat(32);

  @TempDir static Path keys;

  private static KeyPair own;

  @TempDir Path directory;

  /** Once: making such keys takes longer than a test. */
  @BeforeAll
  static void writeKeys() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    own = generator.generateKeyPair();
    write("own-private.pem", "PRIVATE KEY", own.getPrivate().getEncoded());
    write("own-public.pem", "PUBLIC KEY", own.getPublic().getEncoded());
    for (String file : List.of("server-private.pem", "client-public.pem")) {
      Files.writeString(keys.resolve(file), SandboxCredentials.pem(file));
    }
  }

  @Test
  void withoutAProjectNobodyIsLetIn() throws IOException {
    try (RunningServer server = RunningServer.start(directory)) {
      Partner partner = new Partner(server.uri());

      partner
          .send("checkPassword", Partner.request("checkPassword", "success"))
          .isRefusal(
              refusal("checkPassword", Place.header(WireHeaders.ACCESS_KEY), Keyword.CREDENTIAL));
      partner.ask("POST", "/sandbox/reset").isRefusal(Partner.CONTRACT.refusal("unknown-path"));
    }
  }

  @Test
  void configuredProjectIsLetInAndHasToEncrypt() throws IOException {
    try (RunningServer server = RunningServer.start(directory, project())) {
      Partner partner = new Partner(server.uri());
      ObjectNode request = Partner.registration("own@konaplate.test");
      request.putArray("tcIdList").add("own-term");

      Answer plain = partner.send("registerUser", request, headers -> sign(headers, request));
      ObjectNode sealed = Partner.json("{}").put("encData", seal(request));
      Answer answer = partner.send("registerUser", sealed, headers -> sign(headers, sealed));
      ObjectNode check = Partner.request("checkPassword", "success");
      check.put("loginId", "own@konaplate.test");
      Answer accepted = partner.send("checkPassword", check, headers -> sign(headers, check));

      plain.isRefusal(refusal("registerUser", Place.ENC_DATA, Keyword.REQUIRED));
      assertEquals(200, answer.status());
      assertTrue(answer.body().has("encData"));
      assertEquals(KEY_ID, answer.headers().firstValue(WireHeaders.CRYPTO_KEY_ID).orElse("none"));
      assertEquals("000_000", accepted.code());
    }
  }

  @Test
  void requiredEncryptionRefusesThePlainEncryptableOperations() throws IOException {
    try (RunningServer server = RunningServer.sandbox(directory, "konaplate.encryption=required")) {
      Partner partner = new Partner(server.uri());
      for (String operation : List.of("registerUser", "checkRegistrationId", "resetPassword")) {
        ObjectNode request = Partner.request(operation, "success");
        partner
            .send(operation, request)
            .isRefusal(refusal(operation, Place.ENC_DATA, Keyword.REQUIRED));
        assertEquals(200, partner.sendEncrypted(operation, request).status());
      }
      for (String operation : List.of("generateArsAuthCode", "checkPassword")) {
        assertEquals(200, partner.send(operation, Partner.request(operation, "success")).status());
      }
    }
  }

  @Test
  void sandboxCredentialsAreRefused() {
    SandboxCredentials sandbox = Partner.CREDENTIALS;

    assertEquals(
        Stream.of(
                "asp-id is the sandbox's",
                "access-keys holds the sandbox's access key",
                "access-keys holds the sandbox's secret key",
                "crypto-keys holds the sandbox's key id")
            .map(PROJECT::concat)
            .toList(),
        failures(
            project(
                "asp-id=" + sandbox.aspId(),
                "access-keys[0].key=" + sandbox.accessKey(),
                "access-keys[0].secret=" + sandbox.secretKey(),
                "crypto-keys[0].id=" + sandbox.cryptoKeyId())));
  }

  @ParameterizedTest
  @CsvSource({
    "server-private-key, server-private.pem",
    "client-public-key, client-public.pem",
  })
  void keyOfTheSandboxIsRefused(String property, String file) {
    assertEquals(
        List.of(PROJECT + "crypto-keys holds a key of the sandbox"),
        failures(project("crypto-keys[0]." + property + "=" + keys.resolve(file))));
  }

  /** The second access key is a good one, so that there is a secret to quote. */
  @Test
  void unusablePropertiesAreAllNamedWithoutTheirValues() {
    List<String> failures =
        failures(
            project(
                "max-password-attempts=0",
                "asp-id=bad-asp",
                "access-keys[0].key=bad-key",
                "access-keys[0].secret=bad-secret",
                "access-keys[1].key=" + ACCESS_KEY,
                "access-keys[1].secret=" + SECRET,
                "crypto-keys[0].id=bad-id",
                "crypto-keys[0].server-private-key=bad.pem",
                "crypto-keys[0].client-public-key=",
                "card-product.service-id=bad-service",
                "card-product.bin=12a456"));

    assertEquals(
        List.of(
            "max-password-attempts has to be positive",
            "asp-id has to be 15 characters",
            "access-keys[0].key has to be 40 characters",
            "access-keys[0].secret has to be 16 characters or more",
            "crypto-keys[0].id has to be 32 characters",
            "crypto-keys[0].server-private-key has to name a PEM file that can be read",
            "crypto-keys[0].client-public-key has to name a PEM file that can be read",
            "card-product.service-id has to be 15 characters",
            "card-product.bin has to be 6 to 12 digits"),
        failures.stream().map(one -> one.replace(PROJECT, "")).toList());
  }

  @Test
  void impossibleSettingsAreAllNamed() {
    assertEquals(
        List.of(
            "konaplate.password-strength has to be 4 to 31",
            "konaplate.auth-code-lifetime has to be positive",
            "konaplate.body-timeout has to be positive",
            "konaplate.token.max-age has to be positive",
            "konaplate.card-validity has to be positive"),
        failures(
            "konaplate.password-strength=3",
            "konaplate.auth-code-lifetime=0s",
            "konaplate.body-timeout=-1s",
            "konaplate.token.max-age=0s",
            "konaplate.card-validity=-1y"));
    assertEquals(
        List.of("konaplate.password-strength has to be 4 to 31"),
        failures("konaplate.password-strength=32"));
  }

  /** Beyond these every request would be a fault, or a card expired when it is issued. */
  @Test
  void boundlessSettingsAreAllNamed() {
    assertEquals(
        List.of(
            "konaplate.auth-code-lifetime has to be 36500d at most",
            "konaplate.body-timeout has to be 36500d at most",
            "konaplate.token.max-age has to be 36500d at most",
            "konaplate.card-validity has to be less than 100y"),
        failures(
            "konaplate.auth-code-lifetime=36501d",
            "konaplate.body-timeout=9223372036854775807s",
            "konaplate.token.max-age=3153600001s",
            "konaplate.card-validity=99y12m"));
  }

  /** What a partner cannot send would keep everybody out. */
  @Test
  void mandatoryTermHasToBeOneThatCanBeAgreedTo() {
    assertEquals(
        List.of(PROJECT + "mandatory-terms[0] has to be 1 character or more"),
        failures(project("mandatory-terms[0]=")));
  }

  /** An empty URL would have members in memory alone; a malformed one could hold a password. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "jdbc:mysql://localhost/konaplate",
        "jdbc:postgresql://localhost:port/konaplate?password=hidden"
      })
  void urlOfNoDatabaseOfOursIsRefusedByName(String url, CapturedOutput output) {
    assertThrows(RuntimeException.class, () -> RunningServer.sandboxAt(url).close());

    assertTrue(output.getErr().contains("spring.datasource.url has to be that of an H2 or"));
    assertFalse(output.getAll().contains("\tat "), output.getAll());
    assertFalse(output.getAll().contains("hidden"), output.getAll());
  }

  @ParameterizedTest
  @CsvSource({
    "server.tomcat.threads.max=many, server.tomcat.threads.max cannot be read as int",
    "spring.datasource.hikari.maximum-pool-size=0, "
        + "spring.datasource.hikari.maximum-pool-size cannot be used",
    "management.server.port=99999, management.server.port has to be 65535 at most",
  })
  void propertyOfSpringsIsNamedToo(String property, String message, CapturedOutput output) {
    assertThrows(RuntimeException.class, () -> RunningServer.sandbox(directory, property).close());

    assertTrue(output.getErr().contains(message), output.getErr());
    assertFalse(output.getAll().contains("\tat "), output.getAll());
  }

  @Test
  void sandboxHasItsOwnProjectOnly() {
    String[] properties = project("mandatory-terms[0]=x");
    Exception failure =
        assertThrows(
            RuntimeException.class, () -> RunningServer.sandbox(directory, properties).close());

    assertTrue(rootMessage(failure).contains("konaplate.projects has to be empty"));
  }

  private List<String> failures(String... properties) {
    return rootMessage(
            assertThrows(
                RuntimeException.class, () -> RunningServer.start(directory, properties).close()))
        .lines()
        .toList();
  }

  private static String rootMessage(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return String.valueOf(root.getMessage());
  }

  private static String[] project(String... changes) {
    List<String> properties =
        new ArrayList<>(
            List.of(
                PROJECT + "asp-id=" + ASP_ID,
                PROJECT + "access-keys[0].key=" + ACCESS_KEY,
                PROJECT + "access-keys[0].secret=" + SECRET,
                PROJECT + "crypto-keys[0].id=" + KEY_ID,
                PROJECT + "crypto-keys[0].server-private-key=" + keys.resolve("own-private.pem"),
                PROJECT + "crypto-keys[0].client-public-key=" + keys.resolve("own-public.pem"),
                PROJECT + "mandatory-terms[0]=own-term"));
    for (String change : changes) {
      String name = PROJECT + change.substring(0, change.indexOf('=') + 1);
      properties.removeIf(property -> property.startsWith(name));
      properties.add(PROJECT + change);
    }
    return properties.toArray(String[]::new);
  }

  private static void sign(Map<String, String> headers, ObjectNode body) {
    byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
    headers.put(WireHeaders.ASP_ID, ASP_ID);
    headers.put(WireHeaders.ACCESS_KEY, ACCESS_KEY);
    headers.put(WireHeaders.CRYPTO_KEY_ID, KEY_ID);
    headers.put(WireHeaders.TRAN_TOKEN, TranToken.sign(SECRET, Instant.now(), bytes));
  }

  private static String seal(ObjectNode body) {
    byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
    return PayloadCipher.encrypt(bytes, (RSAPublicKey) own.getPublic());
  }

  private static void write(String file, String type, byte[] der) throws IOException {
    String base64 = Base64.getMimeEncoder().encodeToString(der);
    Files.writeString(
        keys.resolve(file),
        "-----BEGIN %s-----%n%s%n-----END %s-----%n".formatted(type, base64, type));
  }

  private static ErrorReply refusal(String operation, Place place, Keyword keyword) {
    return Partner.operation(operation).refusal(new Violation(place, keyword));
  }
}
