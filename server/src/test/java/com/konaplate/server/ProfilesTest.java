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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/** Whom the server lets in outside of the sandbox. */
class ProfilesTest {

  private static final String PROJECT = "konaplate.projects[0].";
  private static final String ASP_ID = "123456789012345";
  private static final String ACCESS_KEY = "k".repeat(40);
  private static final String SECRET = "own-secret-of-the-test";
  private static final String KEY_ID = "c".repeat(32);

  @TempDir Path directory;

  private KeyPair own;

  @BeforeEach
  void writeKeys() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    own = generator.generateKeyPair();
    write("own-private.pem", "PRIVATE KEY", own.getPrivate().getEncoded());
    write("own-public.pem", "PUBLIC KEY", own.getPublic().getEncoded());
    for (String file : List.of("server-private.pem", "client-public.pem")) {
      Files.writeString(directory.resolve(file), SandboxCredentials.pem(file));
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

  @ParameterizedTest
  @CsvSource({
    "asp-id, 990000000000001",
    "access-keys[0].key, 0a1b2c3-000102030405060708090a0b0c0d0e0f",
    "access-keys[0].secret, konaplate-sandbox-secret",
    "crypto-keys[0].id, 00112233445566778899aabbccddeeff",
    "crypto-keys[0].server-private-key, server-private.pem",
    "crypto-keys[0].client-public-key, client-public.pem",
  })
  void sandboxCredentialIsRefused(String property, String value) {
    String used = value.endsWith(".pem") ? directory.resolve(value).toString() : value;

    String message = failure(project(property + "=" + used));

    assertTrue(
        message.startsWith("konaplate.projects[0].") && message.contains("sandbox"), message);
  }

  @ParameterizedTest
  @CsvSource({
    "asp-id, 1",
    "access-keys[0].key, short",
    "access-keys[0].secret, ''",
    "crypto-keys[0].id, short",
    "crypto-keys[0].server-private-key, nowhere.pem",
    "crypto-keys[0].client-public-key, ''",
    "max-password-attempts, 0",
    "card-product.bin, 12a456",
    "card-product.service-id, 1",
  })
  void unusablePropertyIsNamedWithoutItsValue(String property, String value) {
    String message = failure(project("card-product.bin=999999", property + "=" + value));

    assertTrue(
        message.contains(PROJECT + property + " has to be")
            || message.contains(PROJECT + property + " has to name"),
        message);
    assertFalse(message.contains(SECRET), message);
  }

  @ParameterizedTest
  @CsvSource({
    "password-strength, 3",
    "password-strength, 32",
    "auth-code-lifetime, 0s",
    "body-timeout, -1s",
    "card-validity, -1y",
    "token.max-age, 0s",
  })
  void impossibleSettingIsNamed(String property, String value) {
    String message = failure("konaplate." + property + "=" + value);

    assertTrue(message.startsWith("konaplate." + property + " has to be "), message);
  }

  @Test
  void sandboxHasItsOwnProjectOnly() {
    String[] properties = project("mandatory-terms[0]=x");
    Exception failure =
        assertThrows(
            RuntimeException.class, () -> RunningServer.sandbox(directory, properties).close());

    assertTrue(rootMessage(failure).contains("konaplate.projects has to be empty"));
  }

  private String failure(String... properties) {
    return rootMessage(
        assertThrows(
            RuntimeException.class, () -> RunningServer.start(directory, properties).close()));
  }

  private static String rootMessage(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return String.valueOf(root.getMessage());
  }

  private String[] project(String... changes) {
    List<String> properties =
        new ArrayList<>(
            List.of(
                PROJECT + "asp-id=" + ASP_ID,
                PROJECT + "access-keys[0].key=" + ACCESS_KEY,
                PROJECT + "access-keys[0].secret=" + SECRET,
                PROJECT + "crypto-keys[0].id=" + KEY_ID,
                PROJECT
                    + "crypto-keys[0].server-private-key="
                    + directory.resolve("own-private.pem"),
                PROJECT + "crypto-keys[0].client-public-key=" + directory.resolve("own-public.pem"),
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

  private String seal(ObjectNode body) {
    byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
    return PayloadCipher.encrypt(bytes, (RSAPublicKey) own.getPublic());
  }

  private void write(String file, String type, byte[] der) throws IOException {
    String base64 = Base64.getMimeEncoder().encodeToString(der);
    Files.writeString(
        directory.resolve(file),
        "-----BEGIN %s-----%n%s%n-----END %s-----%n".formatted(type, base64, type));
  }

  private static ErrorReply refusal(String operation, Place place, Keyword keyword) {
    return Partner.operation(operation).refusal(new Violation(place, keyword));
  }
}
