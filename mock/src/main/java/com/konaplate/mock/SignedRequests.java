package com.konaplate.mock;

import com.konaplate.contract.Contract;
import com.konaplate.contract.Operation;
import com.konaplate.contract.wire.JsonBody;
import com.konaplate.contract.wire.JsonMediaType;
import com.konaplate.contract.wire.RequestSigner;
import com.konaplate.contract.wire.SandboxCredentials;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.node.ObjectNode;

/** Makes requests that are signed with the sandbox credentials. */
final class SignedRequests {

  private final RequestSigner signer;
  private final String baseUrl;

  SignedRequests(Contract contract, String baseUrl) {
    this.signer =
        new RequestSigner(SandboxCredentials.of(contract), Clock.systemUTC(), new Random());
    this.baseUrl = baseUrl;
  }

  SignedRequest of(Operation operation, ObjectNode body, boolean encrypted) {
    byte[] plain = JsonBody.bytes(body);
    byte[] sent = encrypted ? signer.encrypt(plain) : plain;
    Operation.Signature signature = operation.signature();
    return new SignedRequest(
        signature.method(), baseUrl + signature.path(), headers(operation, sent, encrypted), sent);
  }

  /** The body that carries the given one encrypted to the server. */
  byte[] encrypt(byte[] plain) {
    return signer.encrypt(plain);
  }

  /** All headers of a request with exactly these bytes. */
  Map<String, String> headers(Operation operation, byte[] body, boolean encrypted) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", JsonMediaType.VALUE);
    headers.put("Accept", JsonMediaType.VALUE);
    headers.putAll(signer.headers(operation, body, encrypted));
    return headers;
  }
}
