package com.konaplate.mock;

import com.konaplate.contract.Contract;
import com.konaplate.contract.Operation;
import com.konaplate.contract.wire.JsonBody;
import com.konaplate.contract.wire.RequestSigner;
import com.konaplate.contract.wire.SandboxCredentials;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/** A request that is right in every respect until a test spoils it. */
final class Call {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final Map<String, List<String>> headers = new LinkedHashMap<>();
  private byte[] body;
  private String method;
  private String path;

  private Call(Contract contract, Operation operation, byte[] body, boolean encrypted) {
    RequestSigner signer = signer(contract);
    this.body = encrypted ? signer.encrypt(body) : body;
    this.method = operation.signature().method();
    this.path = operation.signature().path();
    headers.put("Content-Type", List.of("application/json"));
    signer
        .headers(operation, this.body, encrypted)
        .forEach((name, value) -> headers.put(name, List.of(value)));
  }

  static RequestSigner signer(Contract contract) {
    return new RequestSigner(SandboxCredentials.of(contract), Clock.systemUTC(), new Random());
  }

  static Call plain(Contract contract, String operation, JsonNode body) {
    return new Call(contract, contract.operation(operation), JsonBody.bytes(body), false);
  }

  static Call encrypted(Contract contract, String operation, JsonNode body) {
    return new Call(contract, contract.operation(operation), JsonBody.bytes(body), true);
  }

  static Call raw(Contract contract, String operation, byte[] body) {
    return new Call(contract, contract.operation(operation), body, false);
  }

  static Call raw(Contract contract, String operation, String body) {
    return raw(contract, operation, body.getBytes(StandardCharsets.UTF_8));
  }

  /** Encrypts bytes that need not be JSON. */
  static Call sealed(Contract contract, String operation, byte[] inner) {
    return new Call(contract, contract.operation(operation), inner, true);
  }

  Call without(String header) {
    headers.remove(header);
    return this;
  }

  Call with(String header, String... values) {
    headers.put(header, List.of(values));
    return this;
  }

  /** Another body under the same signature. */
  Call tampered(byte[] other) {
    body = other;
    return this;
  }

  Call method(String other) {
    method = other;
    return this;
  }

  Call path(String other) {
    path = other;
    return this;
  }

  String sent(String header) {
    return headers.getOrDefault(header, List.of()).get(0);
  }

  Reply to(MockServer mock) throws IOException, InterruptedException {
    return to(mock.baseUrl());
  }

  Reply to(String baseUrl) throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(baseUrl + path))
            .method(method, BodyPublishers.ofByteArray(body));
    headers.forEach((name, values) -> values.forEach(value -> request.header(name, value)));
    return new Reply(CLIENT.send(request.build(), BodyHandlers.ofByteArray()));
  }
}
