package com.konaplate.server.project;

import java.util.List;

/** The configured projects cannot be used; the message names every property that is to blame. */
final class InvalidProjectsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  InvalidProjectsException(List<String> defects) {
    super(String.join("\n", defects));
  }
}
