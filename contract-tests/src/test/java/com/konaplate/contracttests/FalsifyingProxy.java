package com.konaplate.contracttests;

import com.konaplate.contract.ErrorReply;
import com.konaplate.contract.Scenario;
import com.konaplate.contract.wire.JsonBody;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** Passes requests on and falsifies the replies. */
final class FalsifyingProxy implements AutoCloseable {

  private static final Set<String> OF_THE_CONNECTION =
      Set.of("host", "connection", "content-length", "transfer-encoding");

  static {
    // Otherwise each reply waits 40 ms for the client to acknowledge its headers.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final URI upstream;
  private final Consumer<Draft> falsification;
  private final HttpServer server;
  private final Wire wire = new Wire();

  /** A reply that can be changed. */
  static final class Draft {
    final Request request;
    int status;
    final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    String body;

    Draft(Request request, Reply reply) {
      this.request = request;
      status = reply.status();
      reply.headers().map().forEach((name, values) -> headers.put(name, new ArrayList<>(values)));
      body = reply.body().text();
    }

    /** Answers what another request would be answered with. */
    void answer(Scenario scenario) {
      answer(scenario.status(), scenario.reply());
    }

    /** Answers a refusal in its place. */
    void answer(ErrorReply refusal) {
      answer(refusal.status(), ExpectedReply.of(refusal).body());
    }

    private void answer(int otherStatus, JsonNode otherBody) {
      status = otherStatus;
      body = JsonBody.write(otherBody);
    }
  }

  FalsifyingProxy(URI upstream, Consumer<Draft> falsification) {
    this.upstream = upstream;
    this.falsification = falsification;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::pass);
    server.start();
  }

  URI base() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private void pass(HttpExchange exchange) throws IOException {
    try (exchange) {
      Request request = request(exchange);
      Draft reply = new Draft(request, wire.send(upstream, request));
      falsification.accept(reply);
      reply.headers.keySet().removeIf(FalsifyingProxy::isOfTheConnection);
      reply.headers.forEach((name, values) -> exchange.getResponseHeaders().put(name, values));
      byte[] body = Bytes.of(reply.body).toArray();
      boolean none = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
      exchange.sendResponseHeaders(reply.status, none ? -1 : body.length);
      if (!none) {
        exchange.getResponseBody().write(body);
      }
    }
  }

  private static Request request(HttpExchange exchange) throws IOException {
    List<Header> headers = new ArrayList<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> values.forEach(v -> headers.add(new Header(name, v))));
    headers.removeIf(header -> isOfTheConnection(header.name()));
    return new Request(
        exchange.getRequestMethod(),
        exchange.getRequestURI().toString(),
        headers,
        Bytes.of(exchange.getRequestBody().readAllBytes()),
        false);
  }

  private static boolean isOfTheConnection(String name) {
    return OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT));
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
