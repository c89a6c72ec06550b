package com.konaplate.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.konaplate.contract.SandboxProject;
import com.konaplate.contract.wire.TranToken;
import com.konaplate.server.secrets.FieldCipher;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ObjectNode;

/** The business rules, one request after the other. */
@ParameterizedClass
@EnumSource(Engine.class)
class RulesTest {

  private static final String RIGHT = "142857";
  private static final String WRONG = "314159";
  private static final SandboxProject PROJECT = Partner.CONTRACT.sandbox();

  private static RunningServer server;
  private static Partner partner;

  @SuppressWarnings("unused") // JUnit hands the engine to start() only when the class takes it too.
  RulesTest(Engine engine) {}

  @BeforeParameterizedClassInvocation
  static void start(Engine engine) {
    server = SharedServer.reset(engine);
    partner = new Partner(server.uri());
  }

  @BeforeEach
  void reset() throws IOException {
    partner.ask("POST", "/sandbox/reset");
  }

  @Test
  void greatestUserIdIsExact() throws IOException {
    SandboxProject.Member greatest = declared("highest-user-id");
    assertEquals(new BigInteger("9999999999999999999"), greatest.userId());
    ObjectNode member = member("userId").put("userId", greatest.userId());
    assertEquals("000_000", partner.send("generateArsAuthCode", member).code());

    Answer answer = check(greatest.loginId(), RIGHT);

    assertEquals("000_000", answer.code());
    assertEquals("9999999999999999999", answer.body().get("userId").toString());
  }

  @ParameterizedTest
  @CsvSource({"100, 000_000", "101, 000_015"})
  void nameIsCountedInCodePoints(int emoji, String code) throws IOException {
    String name = "\uD83D\uDE42".repeat(emoji);
    ObjectNode request = Partner.registration("emoji@konaplate.test").put("userName", name);

    Answer answer = partner.send("registerUser", request);

    assertEquals(code, answer.code());
    if (code.equals("000_000")) {
      assertEquals(name, storedName(answer.body().get("userId").bigIntegerValue()));
    }
  }

  @ParameterizedTest
  @CsvSource({"79, 000_000", "80, 000_000", "81, 000_015"})
  void loginIdHasEightyCharactersAtMost(int length, String code) throws IOException {
    String loginId = "i".repeat(length);

    assertEquals(code, partner.send("registerUser", Partner.registration(loginId)).code());
  }

  @Test
  void registrationRefusesInDocumentedOrder() throws IOException {
    ObjectNode request = Partner.request("registerUser", "already-registered");
    request.put("loginId", "login-id-in-use@konaplate.test").remove("tcIdList");
    assertEquals("001_001", partner.send("registerUser", request).code());
    request.put("loginId", "nobody@konaplate.test");
    assertEquals("001_028", partner.send("registerUser", request).code());
    request.remove("ci");
    assertEquals("001_009", partner.send("registerUser", request).code());
    request.putArray("tcIdList").add("990002").add("more").add("990001");
    assertEquals("000_000", partner.send("registerUser", request).code());
  }

  @Test
  void registeredMemberHasAnIdAndAValidCard() throws IOException {
    LocalDate before = LocalDate.now(TranToken.KOREA);
    Answer one = partner.send("registerUser", Partner.registration("one@konaplate.test"));
    // The day may have ended meanwhile.
    LocalDate after = LocalDate.now(TranToken.KOREA);
    Answer two = partner.send("registerUser", Partner.registration("two@konaplate.test"));

    assertNotEquals(one.body().get("userId"), two.body().get("userId"));
    ObjectNode card = (ObjectNode) one.body().get("basicCardInfo");
    assertTrue(card.get("par").asString().matches("Q1[0-9A-F]{25}"), "par");
    String cardNo = card.get("cardNo").asString();
    assertTrue(cardNo.startsWith(PROJECT.cardProduct().orElseThrow().bin()), "BIN");
    assertTrue(isLuhn(cardNo), "check digit");
    LocalDate expiry =
        LocalDate.parse(
            card.get("expiryDate").asString(), DateTimeFormatter.ofPattern("uuMMdd", Locale.ROOT));
    assertTrue(
        expiry.equals(before.plusYears(5)) || expiry.equals(after.plusYears(5)), expiry.toString());
    assertEquals("000_000", check("one@konaplate.test", RIGHT).code());
  }

  @Test
  void seededUserIdIsNeverGivenAgain() throws IOException {
    Answer first = partner.send("registerUser", Partner.registration("first@konaplate.test"));
    BigInteger next = first.body().get("userId").bigIntegerValue().add(BigInteger.ONE);
    move("ars-member", "user_id = " + next);

    Answer second = partner.send("registerUser", Partner.registration("second@konaplate.test"));

    assertEquals(next.add(BigInteger.ONE), second.body().get("userId").bigIntegerValue());
  }

  @Test
  void duplicateThatIsTheMemberIsNone() throws IOException {
    ObjectNode request = Partner.request("checkRegistrationId", "login-id-in-use");
    request.put("mobileNumber", "01000000102");
    assertEquals("User already exists with this loginId.", duplicates(request));
    assertEquals(
        "User already exists with this mobileNumber.",
        duplicates(request.put("userId", 1000000101)));
    assertEquals("Success", duplicates(request.put("userId", 1000000101).putNull("mobileNumber")));
  }

  @Test
  void passwordIsRefusedInDocumentedOrder() throws IOException {
    set("password-mismatch", "blocked = TRUE, active = FALSE, failed_attempts = 5");
    assertEquals("001_080", check("password-mismatch@konaplate.test", WRONG).code());
    set("password-mismatch", "blocked = FALSE");
    assertEquals("001_068", check("password-mismatch@konaplate.test", WRONG).code());
    set("password-mismatch", "active = TRUE");
    assertEquals("001_069", check("password-mismatch@konaplate.test", WRONG).code());
    set("password-mismatch", "failed_attempts = 0");
    assertEquals("001_045", check("password-mismatch@konaplate.test", WRONG).code());
  }

  @Test
  void sixthWrongPasswordIsOneTooMany() throws IOException {
    String loginId = "check-password@konaplate.test";
    wrong(loginId, 4);
    assertEquals("000_000", check(loginId, RIGHT).code());
    wrong(loginId, 5);
    assertEquals("001_069", check(loginId, WRONG).code());
    assertEquals("001_069", check(loginId, RIGHT).code());
    assertEquals("001_069", reset(loginId, RIGHT, "271828", false, null).code());
    assertEquals("000_000", reset(loginId, null, "271828", true, null).code());
    assertEquals("000_000", check(loginId, "271828").code());
  }

  @Test
  void wrongCurrentPasswordCounts() throws IOException {
    String loginId = "same-password@konaplate.test";
    for (int attempt = 0; attempt < 5; attempt++) {
      assertEquals("001_045", reset(loginId, WRONG, "271828", false, null).code());
    }
    assertEquals("001_069", reset(loginId, WRONG, "271828", false, null).code());
    assertEquals("001_069", check(loginId, RIGHT).code());
  }

  @Test
  void onlyASuccessfulChangeClearsTheCount() throws IOException {
    String loginId = "same-password@konaplate.test";
    wrong(loginId, 4);
    assertEquals("001_043", reset(loginId, RIGHT, RIGHT, false, null).code());
    wrong(loginId, 1);
    assertEquals("001_069", check(loginId, RIGHT).code());
  }

  @Test
  void resetAsksForTheCiOnRecord() throws IOException {
    String loginId = "reset-password@konaplate.test";
    String ci = declared("reset-password").ci().orElseThrow();
    assertEquals("001_035", reset(loginId, null, "271828", true, null).code());
    assertEquals("001_035", reset(loginId, WRONG, "271828", false, "x".repeat(88)).code());
    assertEquals("000_000", reset(loginId, RIGHT, "271828", false, null).code());
    assertEquals("001_043", reset(loginId, null, "271828", true, ci).code());
    assertEquals("000_000", reset(loginId, null, "161803", true, ci).code());
    assertEquals("001_035", reset("same-password@konaplate.test", null, WRONG, true, ci).code());
  }

  @ParameterizedTest
  @CsvSource({"user-blocked", "user-not-active"})
  void blockedAndInactiveMembersMayReset(String member) throws IOException {
    assertEquals("000_000", reset(member + "@konaplate.test", RIGHT, "271828", false, null).code());
  }

  @Test
  void membersOfAnotherServiceProviderAreUnknown() throws IOException {
    move("check-password", "asp_id = '990000000000009'");

    assertEquals("001_006", check("check-password@konaplate.test", RIGHT).code());
    ObjectNode request = Partner.registration("check-password@konaplate.test");
    assertEquals("000_000", partner.send("registerUser", request).code());
    ObjectNode member = member("userId").put("userId", 1000000301);
    assertEquals("000_002", partner.send("generateArsAuthCode", member).code());
    server.bean(JdbcClient.class).sql("DELETE FROM member WHERE asp_id LIKE '%9'").update();
  }

  @Test
  void newestAuthCodeIsStoredForFiveMinutes() throws IOException {
    ObjectNode request = Partner.request("generateArsAuthCode", "success");
    partner.send("generateArsAuthCode", request);
    Instant before = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    String code = partner.send("generateArsAuthCode", request).body().get("authNumber").asString();
    Instant after = Instant.now();

    assertTrue(code.matches("[1-9][0-9]"), "two digits");
    String place = "ars_auth_code.auth_number " + PROJECT.aspId() + " 1000000201";
    String stored = storedCode("auth_number", String.class);
    assertEquals(code, server.bean(FieldCipher.class).decrypt(place, stored));
    Instant expiry = storedCode("expires_at", OffsetDateTime.class).toInstant();
    Duration lifetime = Duration.ofMinutes(5);
    assertFalse(expiry.isBefore(before.plus(lifetime)), before + " " + expiry);
    // The store rounds to microseconds.
    assertFalse(expiry.isAfter(after.plus(lifetime).plusMillis(1)), after + " " + expiry);
  }

  private static <T> T storedCode(String column, Class<T> type) {
    return server
        .bean(JdbcClient.class)
        .sql("SELECT " + column + " FROM ars_auth_code WHERE user_id = 1000000201")
        .query((row, index) -> row.getObject(1, type))
        .single();
  }

  private static String storedName(BigInteger userId) {
    String stored =
        server
            .bean(JdbcClient.class)
            .sql("SELECT user_name FROM member_details WHERE user_id = :userId")
            .param("userId", userId)
            .query(String.class)
            .single();
    String place = "member_details.user_name " + PROJECT.aspId() + " " + userId;
    return server.bean(FieldCipher.class).decrypt(place, stored);
  }

  private static void wrong(String loginId, int times) throws IOException {
    for (int attempt = 0; attempt < times; attempt++) {
      assertEquals("001_045", check(loginId, WRONG).code());
    }
  }

  private static Answer check(String loginId, String password) throws IOException {
    ObjectNode request = member("loginId").put("loginId", loginId).put("loginPassword", password);
    return partner.send("checkPassword", request);
  }

  private static Answer reset(
      String loginId, @Nullable String current, String fresh, boolean forced, @Nullable String ci)
      throws IOException {
    return partner.send(
        "resetPassword",
        member("loginId")
            .put("loginId", loginId)
            .put("currentPassword", current)
            .put("newPassword", fresh)
            .put("isResetPassword", forced)
            .put("ci", ci));
  }

  private static String duplicates(ObjectNode request) throws IOException {
    return partner.send("checkRegistrationId", request).description();
  }

  private static ObjectNode member(String field) {
    return Partner.json("{\"" + field + "\":null}");
  }

  private static void set(String member, String assignments) {
    server
        .bean(JdbcClient.class)
        .sql("UPDATE member SET " + assignments + " WHERE user_id = :userId")
        .param("userId", declared(member).userId())
        .update();
  }

  /** Without the details, which are tied to the place where they were encrypted. */
  private static void move(String member, String assignment) {
    server
        .bean(JdbcClient.class)
        .sql("DELETE FROM member_details WHERE user_id = :userId")
        .param("userId", declared(member).userId())
        .update();
    set(member, assignment);
  }

  private static SandboxProject.Member declared(String member) {
    return Objects.requireNonNull(PROJECT.members().get(member));
  }

  private static boolean isLuhn(String digits) {
    int sum = 0;
    for (int index = 0; index < digits.length(); index++) {
      int digit = Character.digit(digits.charAt(digits.length() - 1 - index), 10);
      sum += index % 2 == 0 ? digit : Math.floorMod(2 * digit, 10) + digit / 5;
    }
    return sum % 10 == 0;
  }
}
