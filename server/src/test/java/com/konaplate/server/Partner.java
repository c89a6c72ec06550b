package com.konaplate.server;

import com.konaplate.contract.Contract;
import com.konaplate.contract.Contracts;
import com.konaplate.contract.Operation;
import com.konaplate.contract.wire.JsonBody;
import com.konaplate.contract.wire.MalformedBodyException;
import com.konaplate.contract.wire.PayloadCipher;
import com.konaplate.contract.wire.RequestSigner;
import com.konaplate.contract.wire.SandboxCredentials;
import com.konaplate.contract.wire.UndecryptableException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A partner of the sandbox who sends signed requests. */
final class Partner {

  static final Contract CONTRACT = Contracts.bundled();
  static final SandboxCredentials CREDENTIALS = SandboxCredentials.of(CONTRACT);

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final URI server;
  private final RequestSigner signer;

  Partner(URI server) {
    this(server, CREDENTIALS);
  }

  Partner(URI server, SandboxCredentials credentials) {
    this.server = server;
    this.signer = new RequestSigner(credentials, Clock.systemUTC(), new SplittableRandom());
  }

  static Operation operation(String id) {
    return CONTRACT.operation(id);
  }

  /** The request of a scenario, to be changed at will. */
  static ObjectNode request(String operation, String scenario) {
    return operation(operation).scenario(scenario).request().deepCopy();
  }

  static ObjectNode registration(String loginId) {
    ObjectNode request = request("registerUser", "success");
    request.remove("ci");
    return request.put("loginId", loginId);
  }

  Answer send(String operation, JsonNode body) throws IOException {
    return send(operation, JsonBody.bytes(body), headers -> {});
  }

  Answer send(String operation, String body) throws IOException {
    return send(operation, body.getBytes(StandardCharsets.UTF_8), headers -> {});
  }

  Answer send(String operation, JsonNode body, Consumer<Map<String, String>> change)
      throws IOException {
    return send(operation, JsonBody.bytes(body), change);
  }

  Answer sendEncrypted(String operation, JsonNode body) throws IOException {
    return sendEncrypted(operation, JsonBody.bytes(body));
  }

  Answer sendEncrypted(String operation, byte[] body) throws IOException {
    byte[] sealed = signer.encrypt(body);
    Map<String, String> headers = signer.headers(operation(operation), sealed, true);
    return post(operation(operation).signature().path(), sealed, headers);
  }

  /** The body that carries the given one encrypted. */
  ObjectNode seal(JsonNode body) {
    return json(new String(signer.encrypt(JsonBody.bytes(body)), StandardCharsets.UTF_8));
  }

  static ObjectNode json(String text) {
    try {
      return JsonBody.read(text.getBytes(StandardCharsets.UTF_8));
    } catch (MalformedBodyException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  /** Sends one header twice. */
  Answer sendTwice(String operation, JsonNode body, String header) throws IOException {
    byte[] bytes = JsonBody.bytes(body);
    Map<String, String> headers = signer.headers(operation(operation), bytes, false);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.resolve(operation(operation).signature().path()))
            .header("Content-Type", "application/json")
            .header(header, headers.get(header))
            .POST(BodyPublishers.ofByteArray(bytes));
    headers.forEach(request::header);
    return exchange(request.build());
  }

  /** Signs the body, then has the headers changed. */
  Answer send(String operation, byte[] body, Consumer<Map<String, String>> change)
      throws IOException {
    Map<String, String> headers = signer.headers(operation(operation), body, false);
    headers.put("Content-Type", "application/json");
    change.accept(headers);
    return post(operation(operation).signature().path(), body, headers);
  }

  private Answer post(String path, byte[] body, Map<String, String> headers) throws IOException {
    headers.putIfAbsent("Content-Type", "application/json");
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.resolve(path)).POST(BodyPublishers.ofByteArray(body));
    headers.forEach(request::header);
    return exchange(request.build());
  }

  /** Sends the body in chunks, its length untold. */
  Answer sendChunked(String path, byte[] body) throws IOException {
    return exchange(
        HttpRequest.newBuilder(server.resolve(path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
            .build());
  }

  /** Any request without headers of the contract. */
  Answer ask(String method, String path, String... headers) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.resolve(path)).method(method, BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    return exchange(request.build());
  }

  private static Answer exchange(HttpRequest request) throws IOException {
    try {
      var response = CLIENT.send(request, BodyHandlers.ofByteArray());
      byte[] body = response.body();
      ObjectNode json = body.length == 0 ? JsonBody.object() : JsonBody.read(body);
      return new Answer(response.statusCode(), json, response.headers());
    } catch (InterruptedException | MalformedBodyException e) {
      throw new IOException(e);
    }
  }

  /** The reply inside an encrypted one. */
  static ObjectNode decrypt(Answer answer) {
    try {
      String jwe = answer.body().path("encData").asString();
      return JsonBody.read(PayloadCipher.decrypt(jwe, CREDENTIALS.clientKeys().privateKey()));
    } catch (UndecryptableException | MalformedBodyException e) {
      throw new AssertionError(answer.body().toString(), e);
    }
  }
}
