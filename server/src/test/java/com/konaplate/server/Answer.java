package com.konaplate.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.konaplate.contract.ErrorReply;
import com.konaplate.contract.wire.WireHeaders;
import java.net.http.HttpHeaders;
import tools.jackson.databind.node.ObjectNode;

/**
 * A reply.
 *
 * @param status the HTTP status
 * @param body the body, empty when there is none
 * @param headers the headers
 */
record Answer(int status, ObjectNode body, HttpHeaders headers) {

  String code() {
    return body.path("response").path("code").asString("none");
  }

  String description() {
    return body.path("response").path("description").asString("none");
  }

  String correlationId() {
    return headers.firstValue(WireHeaders.CORRELATION_ID).orElse("none");
  }

  /** Status, code and description in one, for comparison. */
  String summary() {
    return status + " " + code() + " " + description();
  }

  /** The reply is this refusal and nothing else. */
  void isRefusal(ErrorReply refusal) {
    isRefusal(refusal.status(), refusal.code(), refusal.description());
  }

  /** The reply is this refusal and nothing else. */
  void isRefusal(int wantedStatus, String wantedCode, String wantedDescription) {
    assertEquals(wantedStatus + " " + wantedCode + " " + wantedDescription, summary());
    assertEquals(1, body.size(), "a refusal carries the response alone");
    assertEquals("application/json", headers.firstValue("Content-Type").orElse("none"));
  }
}
