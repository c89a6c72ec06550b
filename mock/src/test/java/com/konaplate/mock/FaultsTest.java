package com.konaplate.mock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.konaplate.contract.Contract;
import com.konaplate.contract.Contracts;
import com.konaplate.contract.DeclaredErrors;
import com.konaplate.contract.ErrorReply;
import com.konaplate.contract.wire.WireHeaders;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FaultsTest {

  private static final Contract CONTRACT = Contracts.bundled();
  private static final ErrorReply FAULT =
      new ErrorReply(500, "900_001", "Undefined internal system error.");

  private static Call registration(Contract contract) {
    return Call.plain(
        contract, "registerUser", contract.operation("registerUser").scenario("success").request());
  }

  /** A contract that got past the reader without the rules for unknown paths and methods. */
  private static Contract withoutRules() {
    DeclaredErrors few =
        new DeclaredErrors(
            CONTRACT.outside().all().stream()
                .filter(
                    error ->
                        Set.of("internal-error", "body-too-large")
                            .contains(error.rule().orElseThrow()))
                .toList());
    return new Contract(
        CONTRACT.yaml(),
        CONTRACT.document(),
        CONTRACT.title(),
        CONTRACT.version(),
        CONTRACT.operations(),
        CONTRACT.catalog(),
        few,
        CONTRACT.sandbox(),
        CONTRACT.assumptions());
  }

  private static void assertFault(Call call, Reply reply) {
    assertEquals(FAULT, reply.refusal());
    assertEquals(Optional.of("application/json"), reply.header("Content-Type"));
    assertEquals(
        Optional.of(call.sent(WireHeaders.CORRELATION_ID)),
        reply.header(WireHeaders.CORRELATION_ID));
    assertEquals(Optional.empty(), reply.header("X-Mock-Diagnosis"));
  }

  @Test
  void faultOfTheFilterKeepsTheEnvelope() throws Exception {
    try (MockServer mock = MockServer.start(MockServer.Options.of(withoutRules()))) {
      Call call = registration(CONTRACT).path("/no");
      assertFault(call, call.to(mock));
      assertEquals(200, registration(CONTRACT).to(mock).status());
    }
  }

  @Test
  void faultBehindTheFilterKeepsTheEnvelope() throws Exception {
    try (MockServer mock = MockServer.start(MockServer.Options.of(CONTRACT))) {
      String stub =
          """
          {"priority": 1,
           "request": {"urlPath": "/api/v1/user/password/reset", "method": "POST"},
           "response": {"bodyFileName": "is-not-there.json"}}
          """;
      Call broken = Call.raw(CONTRACT, "registerUser", stub).path("/__admin/mappings");
      assertEquals(201, broken.to(mock).status());
      Call call =
          Call.plain(
              CONTRACT,
              "resetPassword",
              CONTRACT.operation("resetPassword").scenario("success").request());
      assertFault(call, call.to(mock));
      assertTrue(registration(CONTRACT).to(mock).json().has("userId"));
    }
  }
}
