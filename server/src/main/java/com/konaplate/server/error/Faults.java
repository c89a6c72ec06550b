package com.konaplate.server.error;

import org.jspecify.annotations.Nullable;

/** Makes faults fit for a log. */
final class Faults {

  private Faults() {}

  /**
   * The fault with its causes, but without their messages: those of a database quote the values of
   * members.
   */
  static Throwable bare(Throwable fault) {
    @Nullable Throwable cause = fault.getCause();
    Throwable bare =
        new RuntimeException(fault.getClass().getName(), cause == null ? null : bare(cause));
    bare.setStackTrace(fault.getStackTrace());
    return bare;
  }
}
