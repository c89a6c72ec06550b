package com.konaplate.contract.wire;

/** An encrypted body that cannot be read; the message says why and holds nothing of the body. */
public final class UndecryptableException extends Exception {

  private static final long serialVersionUID = 1L;

  UndecryptableException(String reason) {
    super(reason);
  }
}
