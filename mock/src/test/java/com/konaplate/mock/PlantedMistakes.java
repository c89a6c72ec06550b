package com.konaplate.mock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.konaplate.contract.Contract;
import com.konaplate.contract.Contracts;
import com.konaplate.contract.wire.JsonBody;
import com.konaplate.contract.wire.SandboxCredentials;
import com.konaplate.contract.wire.WireHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.provider.Arguments;
import tools.jackson.databind.node.ObjectNode;

/** Mistakes as integrations make them: each has to be named, and nothing secret with it. */
final class PlantedMistakes {

  static final Contract CONTRACT = Contracts.bundled();
  static final SandboxCredentials CREDENTIALS = SandboxCredentials.of(CONTRACT);
  static final String PIN = "864209";
  static final String LOGIN_ID = "canary-of-a-login@konaplate.test";

  /** What must not stand in any diagnosis. */
  private static final List<String> CANARIES =
      List.of(PIN, LOGIN_ID, CREDENTIALS.secretKey(), "카나리아", "canary");

  private PlantedMistakes() {}

  /** A mistake, a call with it, and what the diagnosis has to say. */
  static Arguments row(String mistake, Call call, String... named) {
    return Arguments.of(mistake, call, List.of(named));
  }

  static ObjectNode registration() {
    return CONTRACT
        .operation("registerUser")
        .scenario("success")
        .request()
        .deepCopy()
        .put("loginPassword", PIN)
        .put("loginId", LOGIN_ID)
        .put("userName", "카나리아 & 친구");
  }

  static byte[] body() {
    return JsonBody.bytes(registration());
  }

  static Call call() {
    return Call.raw(CONTRACT, "registerUser", body());
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Every part is named in the reply's line and in the full text, and no canary with them. */
  static void assertNamed(MockServer mock, Call call, List<String> named) throws Exception {
    Reply reply = call.to(mock);
    String line = reply.header("X-Mock-Diagnosis").orElseThrow();
    named.forEach(part -> assertTrue(line.contains(part), line));
    assertTrue(line.matches("[\\x20-\\x7E]{1,999}"), line);
    String id = reply.header(WireHeaders.CORRELATION_ID).orElseThrow();
    Reply full =
        Call.raw(CONTRACT, "registerUser", "")
            .method("GET")
            .path("/__mock/diagnosis/" + id)
            .to(mock);
    String text = new String(full.http().body(), StandardCharsets.UTF_8);
    assertEquals(200, full.status());
    named.forEach(part -> assertTrue(text.contains(part), text));
    CANARIES.forEach(canary -> assertFalse((line + text).contains(canary), line + text));
  }
}
