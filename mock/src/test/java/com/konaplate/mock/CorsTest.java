package com.konaplate.mock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.konaplate.contract.Contract;
import com.konaplate.contract.Contracts;
import com.konaplate.contract.wire.WireHeaders;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@KonaplateMock
class CorsTest {

  private static final Contract CONTRACT = Contracts.bundled();

  private final MockServer mock;

  CorsTest(MockServer mock) {
    this.mock = mock;
  }

  private static Call registration() {
    return Call.plain(
        CONTRACT, "registerUser", CONTRACT.operation("registerUser").scenario("success").request());
  }

  @Test
  void preflightAllowsEveryHeaderOfTheContract() throws Exception {
    Reply reply =
        registration()
            .method("OPTIONS")
            .with("Origin", "https://docs.example")
            .with("Access-Control-Request-Method", "POST")
            .to(mock);
    assertEquals(204, reply.status());
    assertEquals(Optional.of("*"), reply.header("Access-Control-Allow-Origin"));
    List<String> allowed =
        List.of(reply.header("Access-Control-Allow-Headers").orElseThrow().split(", "));
    assertTrue(allowed.containsAll(WireHeaders.ALL), allowed.toString());
    assertTrue(allowed.containsAll(List.of("Content-Type", "Prefer", "X-Mock-Delay")));
    assertTrue(reply.header("Access-Control-Allow-Methods").orElseThrow().contains("POST"));
  }

  @Test
  void optionsWithoutPreflightIsStillRefused() throws Exception {
    Reply reply = registration().method("OPTIONS").with("Origin", "https://docs.example").to(mock);
    assertEquals(405, reply.status());
    assertEquals("Invalid input value. method", reply.refusal().description());
  }

  @Test
  void pagesMayReadRepliesAndRefusals() throws Exception {
    for (Call call : List.of(registration(), registration().path("/no"))) {
      Reply reply = call.with("Origin", "https://docs.example").to(mock);
      assertEquals(Optional.of("*"), reply.header("Access-Control-Allow-Origin"));
      assertTrue(
          reply.header("Access-Control-Expose-Headers").orElseThrow().contains("X-Mock-Diagnosis"));
    }
  }

  @Test
  void othersGetNoSuchHeaders() throws Exception {
    assertEquals(Optional.empty(), registration().to(mock).header("Access-Control-Allow-Origin"));
  }
}
