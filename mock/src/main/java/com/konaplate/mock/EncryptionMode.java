package com.konaplate.mock;

import java.util.Locale;

/** Whether the mock takes plain requests where the contract marks the request as encrypted. */
public enum EncryptionMode {
  /** Plain and encrypted requests are taken. */
  OPTIONAL,
  /** A plain request of an operation marked as encrypted is refused. */
  REQUIRED;

  /** The mode as it is written on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
