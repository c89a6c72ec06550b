package com.konaplate.server.error;

import com.konaplate.contract.Operation;
import jakarta.servlet.ServletRequest;
import java.util.Optional;

/** Remembers with a request which operation it uses. */
public final class CurrentOperation {

  private static final String ATTRIBUTE = CurrentOperation.class.getName();

  private CurrentOperation() {}

  /** The operation that the request uses, if it is of any use. */
  public static Optional<Operation> of(ServletRequest request) {
    return Optional.ofNullable((Operation) request.getAttribute(ATTRIBUTE));
  }

  /** Remembers the operation. */
  public static void set(ServletRequest request, Operation operation) {
    request.setAttribute(ATTRIBUTE, operation);
  }
}
