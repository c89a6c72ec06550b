package com.konaplate.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/** Two instances on one PostgreSQL behave as one server. */
class InstancesTest {

  @TempDir static Path directory;

  private static RunningServer one;
  private static RunningServer two;
  private static List<Partner> partners = List.of();

  @BeforeAll
  static void start() {
    one = RunningServer.sandbox(Engine.POSTGRESQL, directory);
    two = RunningServer.sandbox(Engine.POSTGRESQL, directory);
    partners = List.of(new Partner(one.uri()), new Partner(two.uri()));
  }

  @AfterAll
  static void stop() {
    one.close();
    two.close();
  }

  @Test
  void oneLoginIdIsRegisteredOnce() throws Exception {
    Map<String, Integer> codes =
        AtOnce.codes(onBoth(200, "registerUser", Partner.registration("race@konaplate.test")));

    assertEquals(Map.of("000_000", 1, "001_001", 199), codes);
    Proof.of("registrations-of-one-login-id", codes.toString());
  }

  @Test
  void wrongPasswordsAreCountedTogether() throws Exception {
    ObjectNode wrong = Partner.request("checkPassword", "password-mismatch");

    Map<String, Integer> codes = AtOnce.codes(onBoth(100, "checkPassword", wrong));

    assertEquals(Map.of("001_045", 5, "001_069", 95), codes);
    Proof.of("parallel-wrong-passwords", codes.toString());
  }

  @Test
  void changeOnOneIsSeenOnTheOther() throws Exception {
    ObjectNode change =
        Partner.request("resetPassword", "same-password").put("newPassword", "271828");
    ObjectNode check = Partner.request("checkPassword", "success");
    check.put("loginId", change.get("loginId").asString()).put("loginPassword", "271828");

    assertEquals("000_000", partners.get(0).send("resetPassword", change).code());
    assertEquals("000_000", partners.get(1).send("checkPassword", check).code());
  }

  @Test
  void resetsAtOnceAllSucceed() throws Exception {
    List<Callable<Answer>> resets = new ArrayList<>();
    for (int index = 0; index < 20; index++) {
      Partner partner = partners.get(index % 2);
      resets.add(() -> partner.ask("POST", "/sandbox/reset"));
    }

    assertEquals(Map.of("000_000", 20), AtOnce.codes(resets));
  }

  private static List<Callable<Answer>> onBoth(int times, String operation, ObjectNode request) {
    List<Callable<Answer>> requests = new ArrayList<>();
    for (int index = 0; index < times; index++) {
      Partner partner = partners.get(index % 2);
      requests.add(() -> partner.send(operation, request));
    }
    return requests;
  }
}
