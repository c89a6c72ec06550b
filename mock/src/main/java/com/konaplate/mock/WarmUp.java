package com.konaplate.mock;

import com.konaplate.contract.Contract;
import com.konaplate.contract.Operation;
import com.konaplate.contract.wire.JsonBody;
import com.konaplate.contract.wire.JsonMediaType;
import com.konaplate.contract.wire.RequestSigner;
import com.konaplate.contract.wire.SandboxCredentials;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.time.Clock;
import java.util.Random;

/**
 * Sends a fresh mock valid requests of its own, so that a partner's first request finds all classes
 * loaded and is answered as quickly as the rest.
 */
final class WarmUp {

  private final RequestSigner signer;
  private final String baseUrl;

  WarmUp(SandboxCredentials credentials, String baseUrl) {
    this.signer = new RequestSigner(credentials, Clock.systemUTC(), new Random());
    this.baseUrl = baseUrl;
  }

  void run(Contract contract) throws IOException {
    Operation first = contract.operations().get(0);
    byte[] plain = JsonBody.bytes(first.scenarios().get(0).request());
    send(first, plain, false);
    send(first, signer.encrypt(plain), true);
  }

  private void send(Operation operation, byte[] body, boolean encrypted) throws IOException {
    Operation.Signature signature = operation.signature();
    HttpURLConnection connection =
        (HttpURLConnection)
            URI.create(baseUrl + signature.path()).toURL().openConnection(Proxy.NO_PROXY);
    connection.setRequestMethod(signature.method());
    connection.setDoOutput(true);
    connection.setRequestProperty("Content-Type", JsonMediaType.VALUE);
    connection.setRequestProperty("Accept", JsonMediaType.VALUE);
    signer.headers(operation, body, encrypted).forEach(connection::setRequestProperty);
    try (OutputStream out = connection.getOutputStream()) {
      out.write(body);
    }
    if (connection.getResponseCode() < HttpURLConnection.HTTP_BAD_REQUEST) {
      try (InputStream in = connection.getInputStream()) {
        in.transferTo(OutputStream.nullOutputStream());
      }
    }
  }
}
