package com.konaplate.server.wire;

import jakarta.servlet.ServletRequest;

/** Keeps the body's bytes as sent with the request: the token signs them. */
final class RawBody {

  private static final String ATTRIBUTE = RawBody.class.getName();

  private RawBody() {}

  static void keep(ServletRequest request, byte[] body) {
    request.setAttribute(ATTRIBUTE, body);
  }

  static byte[] of(ServletRequest request) {
    return (byte[]) request.getAttribute(ATTRIBUTE);
  }
}
