package com.konaplate.server.settings;

import java.util.List;

/** The configuration cannot be used; the message names every property that is to blame. */
public final class InvalidSettingsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Each defect names its property first, and never quotes a secret. */
  public InvalidSettingsException(List<String> defects) {
    super(String.join("\n", defects));
  }
}
