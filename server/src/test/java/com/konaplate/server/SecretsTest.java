package com.konaplate.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.konaplate.server.api.model.RegisterUserRequest;
import com.konaplate.server.secrets.FieldCipher;
import com.konaplate.server.user.MemberStore;
import com.konaplate.server.user.NewMember;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The keys that members' data are stored with: strong, the right ones, and renewable. */
@ExtendWith(OutputCaptureExtension.class)
class SecretsTest {

  private static final OwnProject PROJECT = new OwnProject(0);
  private static final String STRONG = TestSecrets.key();
  private static final String PREFIX = "konaplate.secrets.";

  /** New keys in front of those that were there. */
  private static final String[] RENEWED = {
    PREFIX + "encryption-keys[0].id=second",
    PREFIX + "encryption-keys[0].key=" + STRONG,
    PREFIX + "encryption-keys[1].id=first",
    PREFIX + "encryption-keys[1].key=" + first("encryption-keys[0].key"),
    PREFIX + "peppers[0].id=second",
    PREFIX + "peppers[0].key=" + TestSecrets.key(),
    PREFIX + "peppers[1].id=first",
    PREFIX + "peppers[1].key=" + first("peppers[0].key"),
  };

  private static final String[] CARDS = {
    "konaplate.projects[0].card-product.bin=999999",
    "konaplate.projects[0].card-product.service-id=123456789012345",
  };

  /** A statement that reads members, in Spring's log. */
  private static final Pattern READ = Pattern.compile("\\[(SELECT [^\\]]*\\bmember[^\\]]*)\\]");

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
  void missingKeysAreAllNamed(CapturedOutput output) {
    String message = failure("-" + PREFIX);

    assertTrue(message.contains(PREFIX + "encryption-keys needs one key"), message);
    assertTrue(message.contains(PREFIX + "peppers needs one key"), message);
    assertTrue(message.contains(PREFIX + "index-key has to be 32 random bytes"), message);
    assertTrue(output.getErr().lines().toList().containsAll(message.lines().toList()), "as lines");
    assertTrue(output.getErr().contains("--spring.profiles.active=sandbox"), "the way out");
    assertEquals("", output.getOut(), "once is enough");
  }

  @Test
  void keyInTheWrongPlaceIsNotQuoted(CapturedOutput output) {
    failure("-" + PREFIX, PREFIX + "encryption-keys=" + STRONG);

    assertTrue(output.getErr().contains(PREFIX + "encryption-keys cannot be read"));
    assertFalse(output.getAll().contains(STRONG), output.getAll());
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

  /** A key that was mistyped beside another mistake must not count as the one in use. */
  @Test
  void refusedStartLeavesNoTrace() {
    RunningServer.start(directory).close();
    String second = PREFIX + "peppers[1].id=second";

    failure(PREFIX + "index-key=" + STRONG, second, PREFIX + "peppers[1].key=" + TestSecrets.key());

    List<String> right = with(second, PREFIX + "peppers[1].key=" + TestSecrets.key());
    RunningServer.start(directory, right.toArray(String[]::new)).close();
  }

  @Test
  void renewedKeysAreUsedForWhatIsNewAndOldOnesForTheRest() throws IOException {
    ObjectNode check = Partner.request("checkPassword", "success").put("loginId", "old");
    try (RunningServer server = RunningServer.start(directory, own())) {
      register(server, "old");
    }
    String[] renewed = own(RENEWED);
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
              .sql(
                  "SELECT email, password_hash FROM member NATURAL JOIN member_details ORDER BY member.user_id")
              .query((row, index) -> sharedKeyId(row.getString(1), row.getString(2)))
              .list());
    }
  }

  @ParameterizedTest
  @EnumSource
  void oldKeyIsTakenOutOnceNothingNeedsIt(Engine engine) throws Exception {
    String[] before = own(CARDS);
    String[] renewed = own(RENEWED[0], RENEWED[1], RENEWED[2], RENEWED[3], CARDS[0], CARDS[1]);
    String[] after = own(RENEWED[0], RENEWED[1], CARDS[0], CARDS[1]);
    try (RunningServer server = RunningServer.start(engine, directory, before)) {
      for (int index = 0; index < 3; index++) {
        assertEquals("000_000", register(server, "member-" + index).code());
      }
      Partner partner = PROJECT.partner(server.uri());
      assertEquals("000_000", partner.send("generateArsAuthCode", firstMember(server)).code());
    }
    RunningServer.start(engine, directory, renewed).close();
    String refusal = rootMessage(failureOf(engine, after));
    assertEquals(
        PREFIX + "encryption-keys first is missing: the database holds what it made", refusal);

    List<String> all = new ArrayList<>(List.of(renewed));
    all.add(PREFIX + "re-encrypt=true");
    String[] again = all.toArray(String[]::new);
    Callable<Answer> start =
        () -> {
          try (RunningServer server = RunningServer.start(engine, directory, again)) {
            return register(server, "member-0");
          }
        };
    // Instances on PostgreSQL do it side by side.
    int instances = engine == Engine.H2 ? 1 : 2;
    // They share the logging, and would set it up under each other's feet.
    System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
    try {
      assertEquals(Map.of("001_001", instances), AtOnce.codes(instances, start));
    } finally {
      System.clearProperty(LoggingSystem.SYSTEM_PROPERTY);
    }

    try (RunningServer server = RunningServer.start(engine, directory, after)) {
      assertEquals("001_001", register(server, "member-1").code());
      assertEquals(List.of("member-0", "member-1", "member-2"), loginIds(server));
    }
  }

  /** One statement that reads or sorts a million members would take longer than a statement may. */
  @Test
  void keyInUseIsFoundBehindManyMembersInSmallSteps(CapturedOutput output) throws Exception {
    String[] renewed = own(RENEWED[0], RENEWED[1], RENEWED[2], RENEWED[3]);
    try (RunningServer server = RunningServer.start(Engine.H2, directory, own())) {
      assertEquals("000_000", register(server, "last").code());
    }
    try (RunningServer server = RunningServer.start(Engine.H2, directory, renewed)) {
      fill(server, 501);
    }
    String[] after =
        own(
            RENEWED[0],
            RENEWED[1],
            "logging.level.org.springframework.jdbc=debug",
            "logging.structured.format.console=");
    assertEquals(
        PREFIX + "encryption-keys first is missing: the database holds what it made",
        rootMessage(failureOf(Engine.H2, after)));

    List<String> statements =
        READ.matcher(output.getAll()).results().map(found -> found.group(1)).distinct().toList();
    assertTrue(statements.size() > 2, statements.toString());
    try (RunningServer server = RunningServer.start(Engine.H2, directory, renewed)) {
      for (String statement : statements) {
        String plan = plan(server, statement);
        assertTrue(plan.contains("FETCH FIRST") && plan.contains("index sorted"), plan);
      }
    }
  }

  private static void fill(RunningServer server, int members) {
    MemberStore store = server.bean(MemberStore.class);
    JsonMapper mapper = JsonMapper.builder().build();
    server
        .bean(TransactionOperations.class)
        .executeWithoutResult(
            status -> {
              for (int userId = 1; userId <= members; userId++) {
                store.insert(
                    new NewMember(
                        PROJECT.aspId(),
                        BigInteger.valueOf(userId),
                        "first:none",
                        mapper.treeToValue(
                            Partner.registration("many-" + userId), RegisterUserRequest.class),
                        new NewMember.Standing(true, false, 0)));
              }
            });
  }

  private static String plan(RunningServer server, String statement) {
    long parameters = statement.chars().filter(one -> one == '?').count();
    return server
        .bean(JdbcClient.class)
        .sql("EXPLAIN " + statement)
        .params(Collections.nCopies((int) parameters, null))
        .query(String.class)
        .single();
  }

  /** Decrypted as the store that will read them has to do it. */
  private static List<String> loginIds(RunningServer server) {
    FieldCipher cipher = server.bean(FieldCipher.class);
    return server
        .bean(JdbcClient.class)
        .sql("SELECT asp_id, user_id, login_id FROM member_details ORDER BY user_id")
        .query(
            (row, index) ->
                cipher.decrypt(
                    "member_details.login_id " + row.getString(1) + " " + row.getString(2),
                    row.getString(3)))
        .list();
  }

  private static ObjectNode firstMember(RunningServer server) {
    BigInteger userId =
        server
            .bean(JdbcClient.class)
            .sql("SELECT MIN(user_id) FROM member")
            .query(BigInteger.class)
            .single();
    return Partner.json("{}").put("userId", userId);
  }

  private Exception failureOf(Engine engine, String... properties) {
    return assertThrows(
        RuntimeException.class, () -> RunningServer.start(engine, directory, properties).close());
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
