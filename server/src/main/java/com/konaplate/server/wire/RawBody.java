package com.konaplate.server.wire;

import com.konaplate.server.error.Refusal;
import com.konaplate.server.error.Rule;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** Keeps the body's bytes as sent with the request: the token signs them. */
final class RawBody {

  private static final String ATTRIBUTE = RawBody.class.getName();

  private RawBody() {}

  /** Reads the body, never more than one byte above the limit. */
  static void keep(HttpServletRequest request, int limit) throws IOException {
    if (request.getContentLengthLong() > limit) {
      throw Refusal.of(Rule.BODY_TOO_LARGE);
    }
    byte[] bytes = request.getInputStream().readNBytes(limit + 1);
    if (bytes.length > limit) {
      throw Refusal.of(Rule.BODY_TOO_LARGE);
    }
    request.setAttribute(ATTRIBUTE, bytes);
  }

  static byte[] of(HttpServletRequest request) {
    return (byte[]) request.getAttribute(ATTRIBUTE);
  }
}
