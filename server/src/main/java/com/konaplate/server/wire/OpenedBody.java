package com.konaplate.server.wire;

import com.konaplate.server.project.CryptoKey;
import jakarta.servlet.ServletRequest;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request body, parsed and decrypted.
 *
 * @param json the JSON object
 * @param key the key that an encrypted body was sent with
 */
record OpenedBody(ObjectNode json, Optional<CryptoKey> key) {

  private static final String ATTRIBUTE = OpenedBody.class.getName();

  void keep(ServletRequest request) {
    request.setAttribute(ATTRIBUTE, this);
  }

  static OpenedBody of(ServletRequest request) {
    return (OpenedBody) request.getAttribute(ATTRIBUTE);
  }

  @Override
  public String toString() {
    return "OpenedBody[encrypted=" + key.isPresent() + "]";
  }
}
