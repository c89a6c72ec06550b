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
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sends requests byte for byte over HTTP/1.1 and follows nothing. */
final class Wire {

  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration ANSWER = Duration.ofSeconds(30);

  private final Duration pause;
  private final Duration answer;
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
    this(pause, ANSWER);
  }

  /**
   * Waits no longer than that for the end of a reply.
   *
   * @param answer from the first byte sent to the last one received
   */
  Wire(Duration pause, Duration answer) {
    this.pause = pause;
    this.answer = answer;
  }

  /**
   * Sends a request and waits for the whole reply.
   *
   * @throws IOException when there is none within the time given, or none of a sensible size
   */
  Reply send(URI base, Request request) throws IOException {
    HttpRequest.Builder http =
        HttpRequest.newBuilder(URI.create(base + request.path()))
            .method(request.method(), publisher(request));
    request.headers().forEach(header -> http.header(header.name(), header.value()));
    try {
      Thread.sleep(pause.toMillis());
      HttpResponse<byte[]> reply = received(http.build());
      return new Reply(reply.statusCode(), reply.headers(), Bytes.of(reply.body()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting for the reply");
    }
  }

  /** The client's own timeout ends with the headers, and would wait for a body for ever. */
  private HttpResponse<byte[]> received(HttpRequest request)
      throws IOException, InterruptedException {
    CompletableFuture<HttpResponse<byte[]>> reply =
        client.sendAsync(request, headers -> new ReplyBody());
    try {
      return reply.get(answer.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      reply.cancel(true);
      throw new HttpTimeoutException("no whole reply within " + answer.toSeconds() + " seconds");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
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
