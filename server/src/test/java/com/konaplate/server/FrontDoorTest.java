package com.konaplate.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.konaplate.contract.HeaderParameter;
import com.konaplate.contract.wire.WireHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Path, method, media types and size, in this order, whatever else is wrong. */
class FrontDoorTest {

  private static final String PATH = "/api/v1/user/password/check";
  private static final HeaderParameter CORRELATION_ID = Partner.CONTRACT.correlationId();

  private static RunningServer server;
  private static Partner partner;

  @BeforeAll
  static void start() {
    server = SharedServer.reset();
    partner = new Partner(server.uri());
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /api/v1/user/nothing",
    "GET, /",
    "GET, /error",
    "GET, /openapi.yaml",
    "OPTIONS, /api/v1/user/nothing",
    "POST, /api/v1/user/password/check/",
    "POST, /api/v1/user/password/check;a=b",
    "POST, /api/v1/user/password/chec%6B",
    "POST, /api/v1/USER/password/check",
  })
  void unknownPathIsNotFound(String method, String path) throws IOException {
    Answer answer = partner.ask(method, path, "Content-Type", "application/json");

    answer.isRefusal(Partner.CONTRACT.refusal("unknown-path"));
    assertEquals(404, answer.status());
    assertFreshCorrelationId(answer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "PUT", "DELETE", "PATCH", "OPTIONS", "INVENTED"})
  void otherMethodIsNotAllowed(String method) throws IOException {
    Answer answer = partner.ask(method, PATH, "Accept", "text/html");

    answer.isRefusal(Partner.CONTRACT.refusal("method-not-allowed"));
    assertEquals(405, answer.status());
    assertEquals("POST", answer.headers().firstValue("Allow").orElse("none"));
    assertFreshCorrelationId(answer);
  }

  @Test
  void otherMethodOfAPathOfOursIsNotAllowedEither() throws IOException {
    Answer answer = partner.ask("GET", "/sandbox/reset");

    answer.isRefusal(Partner.CONTRACT.refusal("method-not-allowed"));
    assertEquals("POST", answer.headers().firstValue("Allow").orElse("none"));
  }

  @Test
  void preflightIsNotAllowed() throws IOException {
    Answer answer =
        partner.ask(
            "OPTIONS", PATH, "Origin", "http://a.test", "Access-Control-Request-Method", "POST");

    answer.isRefusal(Partner.CONTRACT.refusal("method-not-allowed"));
  }

  @Test
  void headHasTheStatusAlone() throws IOException {
    Answer answer = partner.ask("HEAD", PATH);

    assertEquals(405, answer.status());
    assertTrue(answer.body().isEmpty());
    assertFreshCorrelationId(answer);
  }

  @ParameterizedTest
  @ValueSource(strings = {PATH, "/nothing"})
  void traceEchoesNothing(String path) throws IOException {
    String reply = raw("TRACE " + path + " HTTP/1.1\r\nHost: a\r\nX-Secret: 42\r\n");

    assertTrue(reply.contains("\"code\":\"000_002\""), reply);
    assertFalse(reply.contains("X-Secret"), reply);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/%zz", "/../../etc/passwd", "/a\\b"})
  void impossiblePathHasTheEnvelopeToo(String path) throws IOException {
    String reply = raw("POST " + path + " HTTP/1.1\r\nHost: a\r\n");

    assertTrue(reply.startsWith("HTTP/1.1 400"), reply);
    assertTrue(reply.contains("{\"response\":{\"code\":\"000_002\""), reply);
    assertTrue(reply.contains(WireHeaders.CORRELATION_ID), reply);
  }

  @ParameterizedTest
  @CsvSource({
    "400, method, PO@ST %s HTTP/1.1, Host: a",
    "400, Host, POST %s HTTP/1.1, X-None: a",
    "400, Content-Length, POST %s HTTP/1.1, Host: a|Content-Length: -3",
    "400, headers, POST %s HTTP/1.1, Host: a|X y: 1",
    "417, Expect, POST %s HTTP/1.1, Host: a|Expect: miracles",
    "501, Transfer-Encoding, POST %s HTTP/1.1, Host: a|Transfer-Encoding: foo",
    "501, method, CONNECT a:1 HTTP/1.1, Host: a",
    "505, version, POST %s HTTP/3.0, Host: a",
  })
  void whatTheContainerRefusesIsNamed(int status, String part, String line, String headers)
      throws IOException {
    String head = line.formatted(PATH) + "\r\n" + headers.replace("|", "\r\n") + "\r\n";
    String reply = raw(head);

    assertTrue(reply.startsWith("HTTP/1.1 " + status), reply);
    assertTrue(reply.contains("\"code\":\"000_002\""), reply);
    assertTrue(reply.contains("Invalid input value. " + part + "\""), reply);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/xml",
        "application/json; charset=ISO-8859-1",
        "application/json; charset=",
        "application/json; charset=*",
        "application/json; charset='utf-8'",
        "application/json;=",
        "application/problem+json",
        "json"
      })
  void otherContentTypeIsUnsupported(String contentType) throws IOException {
    Answer answer = partner.ask("POST", PATH, "Content-Type", contentType, "Accept", "text/html");

    answer.isRefusal(Partner.operation("checkPassword").refusal("unsupported-media-type"));
    assertEquals(415, answer.status());
  }

  @ParameterizedTest
  @ValueSource(strings = {"q=2", "version=1;", "charset=\"UTF-8\""})
  void parametersOfJsonAreNobodysBusiness(String parameter) throws IOException {
    Answer answer = partner.ask("POST", PATH, "Content-Type", "application/json;" + parameter);

    assertEquals(400, answer.status(), "the first missing header is named");
  }

  @Test
  void missingContentTypeIsUnsupported() throws IOException {
    partner
        .ask("POST", PATH)
        .isRefusal(Partner.operation("checkPassword").refusal("unsupported-media-type"));
  }

  @Test
  void otherAcceptIsNotAcceptable() throws IOException {
    Answer answer =
        partner.send(
            "checkPassword",
            new byte[Partner.CONTRACT.maxBodyBytes() + 1],
            headers -> headers.put("Accept", "text/html, application/json;q=0"));

    answer.isRefusal(Partner.operation("checkPassword").refusal("not-acceptable"));
    assertEquals(406, answer.status());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void bodyAboveTheLimitIsTooLarge(boolean chunked) throws IOException {
    byte[] body = new byte[Partner.CONTRACT.maxBodyBytes() + 1];
    Answer answer =
        chunked ? partner.sendChunked(PATH, body) : partner.send("checkPassword", body, h -> {});

    answer.isRefusal(Partner.operation("checkPassword").refusal("body-too-large"));
    assertEquals(413, answer.status());
  }

  @Test
  void bodyAtTheLimitIsRead() throws IOException {
    String json = Partner.request("checkPassword", "success").toString();
    String padded = json + " ".repeat(Partner.CONTRACT.maxBodyBytes() - json.length());

    assertEquals("000_000", partner.send("checkPassword", padded).code());
  }

  @Test
  void wellFormedCorrelationIdComesBack() throws IOException {
    Answer answer =
        partner.ask("GET", "/nothing", WireHeaders.CORRELATION_ID, "261120093000-0A1b2c3");

    assertEquals("261120093000-0A1b2c3", answer.correlationId());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "261120093000-0a1b2c", "261120093000-0a1b2cx", "<script>"})
  void malformedCorrelationIdNeverComesBack(String id) throws IOException {
    assertFreshCorrelationId(partner.ask("GET", "/nothing", WireHeaders.CORRELATION_ID, id));
  }

  @Test
  void healthIsSpringsOwn() throws IOException {
    Answer answer = partner.ask("GET", "/actuator/health");

    assertEquals(200, answer.status());
    assertEquals("UP", answer.body().path("status").asString());
  }

  private static void assertFreshCorrelationId(Answer answer) {
    assertTrue(
        CORRELATION_ID.firstViolation(List.of(answer.correlationId())).isEmpty(),
        answer.correlationId());
  }

  private static String raw(String head) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      byte[] request = (head + "Connection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
      socket.getOutputStream().write(request);
      InputStream reply = socket.getInputStream();
      return new String(reply.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
