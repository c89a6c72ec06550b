package com.konaplate.mock;

import com.konaplate.contract.wire.WireHeaders;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import wiremock.jakarta.servlet.http.HttpServletRequest;
import wiremock.jakarta.servlet.http.HttpServletResponse;

/** Lets pages of any origin use the mock (Fetch standard, 3.2): its credentials are public. */
final class Cors {

  private static final String SENT =
      Stream.concat(
              WireHeaders.ALL.stream(),
              Stream.of(
                  "Content-Type", "Accept", "Prefer", RequestSwitches.DELAY, RequestSwitches.FAULT))
          .collect(Collectors.joining(", "));

  private static final String READ =
      String.join(
          ", ",
          List.of(
              WireHeaders.CORRELATION_ID,
              WireHeaders.CRYPTO_KEY_ID,
              ScenarioStubs.SCENARIO_HEADER,
              Diagnosis.HEADER,
              PreferredExample.APPLIED_HEADER));

  private Cors() {}

  static boolean isPreflight(HttpServletRequest request) {
    return request.getMethod().equals("OPTIONS")
        && request.getHeader("Origin") != null
        && request.getHeader("Access-Control-Request-Method") != null;
  }

  /** Answers for every path, so that a page can read the refusal of a wrong one. */
  static void answerPreflight(HttpServletResponse reply) {
    reply.setStatus(HttpServletResponse.SC_NO_CONTENT);
    reply.setHeader("Access-Control-Allow-Origin", "*");
    reply.setHeader("Access-Control-Allow-Methods", "GET, HEAD, POST, PUT, PATCH, DELETE");
    reply.setHeader("Access-Control-Allow-Headers", SENT);
    reply.setHeader("Access-Control-Allow-Private-Network", "true");
    reply.setHeader("Access-Control-Max-Age", "600");
  }

  static void open(HttpServletRequest request, HttpServletResponse reply) {
    if (request.getHeader("Origin") != null) {
      reply.setHeader("Access-Control-Allow-Origin", "*");
      reply.setHeader("Access-Control-Expose-Headers", READ);
    }
  }
}
