package com.konaplate.server.error;

import jakarta.servlet.ServletRequest;
import java.util.Optional;

/** Remembers with a request which code it was answered with. */
public final class Outcome {

  private static final String ATTRIBUTE = Outcome.class.getName();

  private Outcome() {}

  /** The code, once there is an answer. */
  public static Optional<String> of(ServletRequest request) {
    return Optional.ofNullable((String) request.getAttribute(ATTRIBUTE));
  }

  /** Remembers the code. */
  public static void set(ServletRequest request, String code) {
    request.setAttribute(ATTRIBUTE, code);
  }
}
