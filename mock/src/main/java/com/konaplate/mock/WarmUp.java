package com.konaplate.mock;

import com.konaplate.contract.Contract;
import com.konaplate.contract.Operation;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sends a fresh mock valid requests of its own, so that a partner's first request finds all classes
 * loaded and is answered as quickly as the rest. They go out on a bare connection: to load a client
 * would take longer than to answer it.
 */
final class WarmUp {

  private final SignedRequests requests;
  private final URI baseUrl;

  WarmUp(Contract contract, String baseUrl) {
    this.requests = new SignedRequests(contract, "");
    this.baseUrl = URI.create(baseUrl);
  }

  /** The first operation's success, plain and encrypted. */
  void run(Operation first) throws IOException {
    ObjectNode body = first.scenarios().get(0).request();
    send(requests.of(first, body, false));
    send(requests.of(first, body, true));
  }

  private void send(SignedRequest request) throws IOException {
    try (Socket connection = new Socket(baseUrl.getHost(), baseUrl.getPort())) {
      connection.getOutputStream().write(request.http(baseUrl.getAuthority()));
      connection.getInputStream().transferTo(OutputStream.nullOutputStream());
    }
  }
}
