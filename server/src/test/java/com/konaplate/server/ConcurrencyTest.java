package com.konaplate.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.node.ObjectNode;

/** Requests at the same time. */
@ParameterizedClass
@EnumSource(Engine.class)
class ConcurrencyTest {

  private static final int AT_ONCE = 30;

  private static Partner partner;

  @SuppressWarnings("unused") // JUnit hands the engine to start() only when the class takes it too.
  ConcurrencyTest(Engine engine) {}

  @BeforeParameterizedClassInvocation
  static void start(Engine engine) {
    partner = new Partner(SharedServer.reset(engine).uri());
  }

  @BeforeEach
  void reset() throws IOException {
    partner.ask("POST", "/sandbox/reset");
  }

  @Test
  void oneLoginIdIsRegisteredOnce() throws Exception {
    Callable<Answer> register =
        () -> partner.send("registerUser", Partner.registration("race@konaplate.test"));

    assertEquals(Map.of("000_000", 1, "001_001", AT_ONCE - 1), codes(register));
  }

  @Test
  void onePersonIsRegisteredOnce() throws Exception {
    List<Callable<Answer>> requests = new ArrayList<>();
    for (int index = 0; index < AT_ONCE; index++) {
      ObjectNode request = Partner.request("registerUser", "success");
      request.put("loginId", "person-" + index + "@konaplate.test");
      requests.add(() -> partner.send("registerUser", request));
    }

    assertEquals(Map.of("000_000", 1, "001_028", AT_ONCE - 1), codes(requests));
  }

  @Test
  void wrongPasswordsCannotOutrunTheLimit() throws Exception {
    ObjectNode wrong = Partner.request("checkPassword", "password-mismatch");

    assertEquals(
        Map.of("001_045", 5, "001_069", AT_ONCE - 5),
        codes(() -> partner.send("checkPassword", wrong)));
  }

  @Test
  void onePasswordIsChangedOnce() throws Exception {
    ObjectNode change = Partner.request("resetPassword", "same-password");
    change.put("newPassword", "271828");

    Map<String, Integer> codes = codes(() -> partner.send("resetPassword", change));

    assertEquals(1, codes.get("000_000"), codes.toString());
    assertEquals(5, codes.get("001_045"), codes.toString());
    assertEquals(AT_ONCE - 6, codes.get("001_069"), codes.toString());
  }

  @Test
  void authCodesForOneMemberAllSucceed() throws Exception {
    ObjectNode request = Partner.request("generateArsAuthCode", "success");

    assertEquals(
        Map.of("000_000", AT_ONCE), codes(() -> partner.send("generateArsAuthCode", request)));
  }

  /**
   * A reset with checks of the old and the new password around it: whatever came first, afterwards
   * the new password is right and wrong ones are counted from there.
   */
  @Test
  void resetAmongChecksLeavesAConsistentMember() throws Exception {
    for (int round = 0; round < 5; round++) {
      reset();
      ObjectNode old = check("same-password@konaplate.test", "142857");
      ObjectNode fresh = check("same-password@konaplate.test", "271828");
      ObjectNode change = Partner.request("resetPassword", "same-password");
      change.put("newPassword", "271828");
      List<Callable<Answer>> requests = new ArrayList<>();
      requests.add(() -> partner.send("checkPassword", old));
      requests.add(() -> partner.send("resetPassword", change));
      requests.add(() -> partner.send("checkPassword", fresh));
      requests.add(() -> partner.send("checkPassword", old));

      List<Answer> answers = AtOnce.answers(requests);

      assertEquals("000_000", answers.get(1).code());
      assertEquals("000_000", partner.send("checkPassword", fresh).code());
      for (int attempt = 0; attempt < 5; attempt++) {
        assertEquals("001_045", partner.send("checkPassword", old).code());
      }
      assertEquals("001_069", partner.send("checkPassword", fresh).code());
    }
  }

  private static ObjectNode check(String loginId, String password) {
    ObjectNode request = Partner.request("checkPassword", "success");
    return request.put("loginId", loginId).put("loginPassword", password);
  }

  private static Map<String, Integer> codes(Callable<Answer> request) throws Exception {
    return AtOnce.codes(AT_ONCE, request);
  }

  private static Map<String, Integer> codes(List<Callable<Answer>> requests) throws Exception {
    return AtOnce.codes(requests);
  }
}
