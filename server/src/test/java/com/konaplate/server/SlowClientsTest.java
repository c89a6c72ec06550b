package com.konaplate.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.konaplate.contract.Keyword;
import com.konaplate.contract.Place;
import com.konaplate.contract.Violation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Clients that are slow, stop half-way or hang up cost little and are no fault of ours. */
@ExtendWith(OutputCaptureExtension.class)
class SlowClientsTest {

  private static final String HEAD =
      """
      POST /api/v1/user/password/check HTTP/1.1\r
      Host: localhost\r
      Content-Type: application/json\r
      Content-Length: 100\r
      \r
      """;

  private static final int DROPS = 3000;

  @TempDir static Path directory;

  private static RunningServer server;

  @BeforeAll
  static void start() {
    server =
        RunningServer.sandbox(
            directory, "server.tomcat.connection-timeout=700ms", "konaplate.body-timeout=1s");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void halfABodyIsRefused(CapturedOutput output) throws IOException {
    try (Socket client = connect()) {
      send(client, HEAD + "{\"loginId\":");
      isUnfinished(client);
    }
    assertFalse(output.getAll().contains("\tat "), output.getAll());
  }

  @Test
  void bodyInDropsIsRefused() throws Exception {
    try (Socket client = connect()) {
      send(client, HEAD.replace("Length: 100", "Length: " + DROPS));
      dropUntilAnswered(client);
      isUnfinished(client);
    }
  }

  /**
   * Long before all of them are sent; the last ones may meet a connection that is closed by then.
   */
  private static void dropUntilAnswered(Socket client) throws InterruptedException {
    try {
      for (int drop = 0; drop < DROPS && client.getInputStream().available() == 0; drop++) {
        send(client, "x");
        Thread.sleep(100);
      }
    } catch (IOException closed) {
      return;
    }
  }

  @Test
  void halfAHeaderIsClosed() throws IOException {
    try (Socket client = connect()) {
      send(client, HEAD.substring(0, 60));
      String reply = reply(client);
      assertFalse(reply.contains("Exception"), reply);
    }
  }

  @Test
  void tooManyHeadersAreRefused() throws IOException {
    try (Socket client = connect()) {
      send(client, HEAD.replace("Host:", "X-Filler: " + "x".repeat(20_000) + "\r\nHost:"));
      String reply = reply(client);
      assertTrue(reply.startsWith("HTTP/1.1 400 ") || reply.startsWith("HTTP/1.1 431 "), reply);
      assertFalse(reply.contains("Exception"), reply);
    }
  }

  @Test
  void hangingUpIsNoFault(CapturedOutput output) throws Exception {
    for (int index = 0; index < 20; index++) {
      try (Socket client = connect()) {
        send(client, HEAD + "{");
        client.setSoLinger(true, 0);
      }
    }
    Thread.sleep(200);
    Partner partner = new Partner(server.uri());
    Answer answer = partner.send("checkPassword", Partner.request("checkPassword", "success"));

    assertEquals("000_000", answer.code());
    assertFalse(output.getAll().contains("\tat "), output.getAll());
  }

  private static Socket connect() throws IOException {
    Socket client = new Socket(InetAddress.getLoopbackAddress(), server.port());
    client.setSoTimeout(300_000);
    return client;
  }

  private static void send(Socket client, String text) throws IOException {
    client.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    client.getOutputStream().flush();
  }

  /**
   * All that comes until the connection is closed; it is cut off where the server has not read all
   * that was sent.
   */
  private static String reply(Socket client) throws SocketTimeoutException {
    ByteArrayOutputStream reply = new ByteArrayOutputStream();
    try {
      client.getInputStream().transferTo(reply);
    } catch (SocketTimeoutException open) {
      throw open;
    } catch (IOException cutOff) {
      return reply.toString(StandardCharsets.UTF_8);
    }
    return reply.toString(StandardCharsets.UTF_8);
  }

  /** The refusal, and the connection closed after it. */
  private static void isUnfinished(Socket client) throws IOException {
    String reply = reply(client);
    var refusal =
        Partner.operation("checkPassword").refusal(new Violation(Place.BODY, Keyword.SYNTAX));
    assertTrue(reply.startsWith("HTTP/1.1 " + refusal.status() + " "), reply);
    assertTrue(reply.contains(refusal.description()), reply);
  }
}
