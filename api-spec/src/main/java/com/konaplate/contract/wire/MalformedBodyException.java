package com.konaplate.contract.wire;

/** A body that is no JSON object; the message says why and holds nothing of the body. */
public final class MalformedBodyException extends Exception {

  private static final long serialVersionUID = 1L;

  MalformedBodyException(String reason) {
    super(reason);
  }
}
