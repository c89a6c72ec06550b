package com.konaplate.contracttests;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Replies that have no end, or none in sight. */
class WireTest {

  private static final Request REQUEST =
      new Request("POST", "/any", List.of(), Bytes.of("{}"), false);

  @Test
  void waitsForNoBodyForEver() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      CompletableFuture<Socket> accepted =
          CompletableFuture.supplyAsync(() -> answered(server, "Content-Length: 2\r\n\r\n{"));
      Wire wire = new Wire(Duration.ZERO, Duration.ofSeconds(1));
      URI base = URI.create("http://127.0.0.1:" + server.getLocalPort());
      assertThrows(HttpTimeoutException.class, () -> wire.send(base, REQUEST));
      accepted.join().close();
    }
  }

  /** The socket stays open. */
  private static Socket answered(ServerSocket server, String rest) {
    try {
      Socket socket = server.accept();
      socket.getOutputStream().write(Bytes.of("HTTP/1.1 200 OK\r\n" + rest).toArray());
      return socket;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void readsNoMoreThanFitsIntoMemory() {
    try (RecordingServer server = new RecordingServer(" ".repeat(ReplyBody.MOST + 1))) {
      IOException refused =
          assertThrows(IOException.class, () -> new Wire().send(server.base(), REQUEST));
      assertTrue(refused.toString().contains("" + ReplyBody.MOST), refused::toString);
    }
  }

  @Test
  void readsWhatFits() throws IOException {
    try (RecordingServer server = new RecordingServer(" ".repeat(ReplyBody.MOST))) {
      assertTrue(new Wire().send(server.base(), REQUEST).body().text().isBlank());
    }
  }
}
