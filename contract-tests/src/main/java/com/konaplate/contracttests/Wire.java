package com.konaplate.contracttests;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Sends requests byte for byte over HTTP/1.1 and follows nothing. */
final class Wire {

  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration ANSWER = Duration.ofSeconds(30);

  private final Duration pause;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(CONNECT)
          .build();

  /** Sends one request after the other without a pause. */
  Wire() {
    this(Duration.ZERO);
  }

  /**
   * Sends no faster than the other end wishes.
   *
   * @param pause how long to wait before each request
   */
  Wire(Duration pause) {
    this.pause = pause;
  }

  /**
   * Sends a request and waits for the reply.
   *
   * @throws IOException when there is no reply within 30 seconds
   */
  Reply send(URI base, Request request) throws IOException {
    HttpRequest.Builder http =
        HttpRequest.newBuilder(URI.create(base + request.path()))
            .timeout(ANSWER)
            .method(request.method(), publisher(request));
    request.headers().forEach(header -> http.header(header.name(), header.value()));
    try {
      Thread.sleep(pause.toMillis());
      HttpResponse<byte[]> reply = client.send(http.build(), BodyHandlers.ofByteArray());
      return new Reply(reply.statusCode(), reply.headers(), Bytes.of(reply.body()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting for the reply");
    }
  }

  private static BodyPublisher publisher(Request request) {
    byte[] body = request.body().toArray();
    if (request.chunked()) {
      return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
    }
    return body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body);
  }
}
