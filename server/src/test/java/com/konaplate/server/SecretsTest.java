package com.konaplate.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ObjectNode;

/** The keys that members' data are stored with: strong, the right ones, and renewable. */
class SecretsTest {

  private static final OwnProject PROJECT = new OwnProject(0);
  private static final String STRONG = TestSecrets.key();
  private static final String PREFIX = "konaplate.secrets.";

  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource({
    "index-key, ''",
    "index-key, no base64",
    "index-key, AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
    "index-key, c2hvcnQ=",
    "encryption-keys[0].key, ''",
    "encryption-keys[0].id, ''",
    "encryption-keys[0].id, 'with:colon'",
    "peppers[0].key, YWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWE=",
  })
  void weakKeyIsRefusedByName(String property, String value) {
    String message = failure(PREFIX + property + "=" + value);

    assertTrue(message.contains(PREFIX + property + " has to be "), message);
    assertFalse(!value.isEmpty() && message.contains(value), message);
  }

  @Test
  void missingKeysAreAllNamed() {
    String message = failure("-" + PREFIX);

    assertTrue(message.contains(PREFIX + "encryption-keys needs one key"), message);
    assertTrue(message.contains(PREFIX + "peppers needs one key"), message);
    assertTrue(message.contains(PREFIX + "index-key has to be 32 random bytes"), message);
  }

  @Test
  void oneKeyForTwoPurposesIsRefused() {
    String message = failure(PREFIX + "index-key=" + STRONG, PREFIX + "peppers[0].key=" + STRONG);

    assertTrue(message.contains(PREFIX + "index-key is used for something else too"), message);
  }

  @Test
  void sandboxKeysAreItsOwn() {
    Exception failure =
        assertThrows(
            RuntimeException.class,
            () -> RunningServer.sandbox(directory, PREFIX + "index-key=" + STRONG).close());

    assertTrue(rootMessage(failure).contains("konaplate.secrets has to be empty"));
  }

  @Test
  void otherKeysThanTheDatabaseWasFilledWithAreRefused() {
    RunningServer.start(directory).close();

    String message = failure(PREFIX + "index-key=" + STRONG);

    assertEquals(PREFIX + "index-key is not the key that the database was filled with", message);
  }

  @Test
  void renewedKeysAreUsedForWhatIsNewAndOldOnesForTheRest() throws IOException {
    ObjectNode check = Partner.request("checkPassword", "success").put("loginId", "old");
    try (RunningServer server = RunningServer.start(directory, own())) {
      register(server, "old");
    }
    String[] renewed =
        own(
            PREFIX + "encryption-keys[0].id=second",
            PREFIX + "encryption-keys[0].key=" + STRONG,
            PREFIX + "encryption-keys[1].id=first",
            PREFIX + "encryption-keys[1].key=" + first("encryption-keys[0].key"),
            PREFIX + "peppers[0].id=second",
            PREFIX + "peppers[0].key=" + TestSecrets.key(),
            PREFIX + "peppers[1].id=first",
            PREFIX + "peppers[1].key=" + first("peppers[0].key"));
    try (RunningServer server = RunningServer.start(directory, renewed)) {
      assertEquals("001_001", register(server, "old").code());
      assertEquals("000_000", register(server, "new").code());
      Partner partner = PROJECT.partner(server.uri());
      assertEquals("000_000", partner.send("checkPassword", check).code());
      assertEquals("000_000", partner.send("checkPassword", check.put("loginId", "new")).code());
      assertEquals(
          List.of("first:", "second:"),
          server
              .bean(JdbcClient.class)
              .sql("SELECT email, password_hash FROM member ORDER BY user_id")
              .query((row, index) -> sharedKeyId(row.getString(1), row.getString(2)))
              .list());
    }
  }

  private static String sharedKeyId(String email, String hash) {
    String id = email.substring(0, email.indexOf(':') + 1);
    return hash.startsWith(id) ? id : "different";
  }

  private static Answer register(RunningServer server, String loginId) throws IOException {
    return PROJECT.partner(server.uri()).send("registerUser", Partner.registration(loginId));
  }

  private static String[] own(String... changes) {
    List<String> all = with(changes);
    all.addAll(PROJECT.properties());
    all.add("konaplate.encryption=optional");
    all.add("konaplate.password-strength=4");
    return all.toArray(String[]::new);
  }

  private static String first(String property) {
    String prefix = PREFIX + property + "=";
    return TestSecrets.PROPERTIES.stream()
        .filter(one -> one.startsWith(prefix))
        .findFirst()
        .orElseThrow()
        .substring(prefix.length());
  }

  /** The usual keys with these changes; a change that is {@code -prefix} takes keys out. */
  private static List<String> with(String... changes) {
    List<String> all = new ArrayList<>(TestSecrets.PROPERTIES);
    for (String change : changes) {
      boolean isRemoval = change.startsWith("-");
      String name = isRemoval ? change.substring(1) : change.substring(0, change.indexOf('=') + 1);
      all.removeIf(property -> property.startsWith(name));
      if (!isRemoval) {
        all.add(change);
      }
    }
    return all;
  }

  private String failure(String... changes) {
    List<String> all = with(changes);
    if (all.isEmpty()) {
      all.add(PREFIX + "nothing=x");
    }
    return rootMessage(
        assertThrows(
            RuntimeException.class,
            () -> RunningServer.start(directory, all.toArray(String[]::new)).close()));
  }

  private static String rootMessage(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return String.valueOf(root.getMessage());
  }
}
