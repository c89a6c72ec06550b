package com.konaplate.mock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.konaplate.contract.Contract;
import com.konaplate.contract.Contracts;
import com.konaplate.contract.ErrorReply;
import com.konaplate.contract.wire.JsonBody;
import com.konaplate.contract.wire.WireHeaders;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@KonaplateMock
class EnvelopeTest {

  private static final Contract CONTRACT = Contracts.bundled();
  private static final int MAX_BYTES = 1048576;

  private final MockServer mock;

  EnvelopeTest(MockServer mock) {
    this.mock = mock;
  }

  private static Call registration() {
    return Call.plain(
        CONTRACT, "registerUser", CONTRACT.operation("registerUser").scenario("success").request());
  }

  private static void assertRefused(int status, String part, Reply reply) {
    assertEquals(
        new ErrorReply(status, "000_002", "Invalid input value. " + part), reply.refusal());
    assertEquals(Optional.of("application/json"), reply.header("Content-Type"));
    assertTrue(reply.header(WireHeaders.CORRELATION_ID).isPresent());
    assertTrue(reply.header("X-Mock-Diagnosis").orElseThrow().startsWith(part + ": "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/api/v1/user/registration/",
        "/api/v1/user",
        "//api/v1/user/registration",
        "/API/v1/user/registration",
        "/api/v1/user/regis%74ration",
        "/api/v1/user/registration;v=1",
        "/__files/secret.txt",
        "/openapi.yml",
        "/a%2Fb"
      })
  void unknownPathIs404(String path) throws Exception {
    assertRefused(404, "path", registration().path(path).to(mock));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"GET", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "post", "ANY", "GET_OR_HEAD"})
  void otherMethodIs405(String method) throws Exception {
    Reply reply = registration().method(method).to(mock);
    assertRefused(405, "method", reply);
    assertEquals(Optional.of("POST"), reply.header("Allow"));
  }

  @Test
  void headIs405WithoutBody() throws Exception {
    Reply reply = registration().method("HEAD").to(mock);
    assertEquals(405, reply.status());
    assertEquals(0, reply.http().body().length);
    assertTrue(reply.header(WireHeaders.CORRELATION_ID).isPresent());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Content-Length: 99\r\n\r\n{}", "Transfer-Encoding: chunked\r\n\r\nZZ\r\n"})
  void bodyThatBreaksOffIsRefused(String rest) throws Exception {
    String path = CONTRACT.operation("registerUser").signature().path();
    URI base = URI.create(mock.baseUrl());
    try (Socket client = new Socket(base.getHost(), base.getPort())) {
      String head = "POST " + path + " HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n";
      client.getOutputStream().write((head + rest).getBytes(StandardCharsets.US_ASCII));
      client.shutdownOutput();
      String reply = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(reply.startsWith("HTTP/1.1 400 "), reply);
      assertTrue(reply.contains(WireHeaders.CORRELATION_ID), reply);
      assertTrue(reply.endsWith("Invalid input value. body\"}}"), reply);
    }
  }

  static Stream<Arguments> mediaTypes() {
    return Stream.of(
        Arguments.of("application/json", 200),
        Arguments.of("Application/JSON; charset=UTF-8", 200),
        Arguments.of("application/json;charset=\"utf-8\"", 200),
        Arguments.of("application/json; charset=euc-kr", 415),
        Arguments.of("application/json;q=2", 200),
        Arguments.of("application/json;=", 415),
        Arguments.of("application/json; charset=*", 415),
        Arguments.of("application/json; charset=no-such-charset", 415),
        Arguments.of("application/x-www-form-urlencoded; charset=no-such-charset", 415),
        Arguments.of("multipart/form-data; boundary=x", 415),
        Arguments.of("text/json", 415),
        Arguments.of("", 415));
  }

  @ParameterizedTest
  @MethodSource("mediaTypes")
  void onlyJsonInUtf8IsTaken(String type, int status) throws Exception {
    Reply reply = registration().with("Content-Type", type).to(mock);
    assertEquals(status, reply.status());
    if (status == 415) {
      assertRefused(415, "Content-Type", reply);
    }
  }

  @Test
  void missingContentTypeIs415() throws Exception {
    assertRefused(415, "Content-Type", registration().without("Content-Type").to(mock));
  }

  static Stream<Arguments> acceptedTypes() {
    return Stream.of(
        Arguments.of("*/*", 200),
        Arguments.of("text/html, application/*;q=0.5", 200),
        Arguments.of("application/json", 200),
        Arguments.of("application/json;q=0", 406),
        Arguments.of("text/html", 406));
  }

  @ParameterizedTest
  @MethodSource("acceptedTypes")
  void jsonHasToBeAccepted(String accept, int status) throws Exception {
    Reply reply = registration().with("Accept", accept).to(mock);
    assertEquals(status, reply.status());
    if (status == 406) {
      assertRefused(406, "Accept", reply);
    }
  }

  private static byte[] registrationOf(int bytes) {
    byte[] body = JsonBody.bytes(CONTRACT.operation("registerUser").scenario("success").request());
    byte[] padded = Arrays.copyOf(body, bytes);
    Arrays.fill(padded, body.length, bytes, (byte) ' ');
    return padded;
  }

  @Test
  void bodyMayHaveOneMebibyteAndNotAByteMore() throws Exception {
    Call largest = Call.raw(CONTRACT, "registerUser", registrationOf(MAX_BYTES));
    assertEquals(200, largest.to(mock).status());
    Call tooLarge = Call.raw(CONTRACT, "registerUser", registrationOf(MAX_BYTES + 1));
    assertRefused(413, "body", tooLarge.to(mock));
  }

  @Test
  void hugeBodyIsRefusedAndTheNextRequestAnswered() throws Exception {
    assertRefused(413, "body", registration().tampered(new byte[64 * MAX_BYTES]).to(mock));
    assertEquals(200, registration().to(mock).status());
  }

  @Test
  void outermostLimitAnswersFirst() throws Exception {
    Call call =
        registration()
            .tampered(new byte[MAX_BYTES + 1])
            .without(WireHeaders.ASP_ID)
            .with("Accept", "text/html")
            .with("Content-Type", "text/plain")
            .method("PUT")
            .path("/no");
    assertRefused(404, "path", call.to(mock));
    assertRefused(405, "method", call.path("/api/v1/user/registration").to(mock));
    assertRefused(415, "Content-Type", call.method("POST").to(mock));
    assertRefused(406, "Accept", call.with("Content-Type", "application/json").to(mock));
    assertRefused(413, "body", call.without("Accept").to(mock));
  }

  @Test
  void queryIsIgnored() throws Exception {
    assertEquals(200, registration().path("/api/v1/user/registration?a=b").to(mock).status());
  }

  @Test
  void malformedQueryIsIgnoredToo() throws Exception {
    URI base = URI.create(mock.baseUrl());
    try (Socket socket = new Socket(base.getHost(), base.getPort())) {
      String request = "POST /no?x=%zz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      String reply = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(reply.startsWith("HTTP/1.1 404 "), reply);
      assertTrue(reply.contains("Invalid input value. path"), reply);
    }
  }

  /** The server names the same parts; an unknown transfer coding is 501 there. */
  @ParameterizedTest
  @CsvSource({
    "400, path, POST /a%zz HTTP/1.1, Host: a",
    "400, path, POST /%2e%2e/a HTTP/1.1, Host: a",
    "400, path, POST /../../etc/passwd HTTP/1.1, Host: a",
    "400, path, POST a HTTP/1.1, Host: a",
    "400, path, POST * HTTP/1.1, Host: a",
    "400, method, PO@ST /a HTTP/1.1, Host: a",
    "400, Host, POST / HTTP/1.1, X-None: a",
    "400, Host, POST /a HTTP/1.1, Host: a b",
    "400, Host, POST /a HTTP/1.1, Host: a|Host: b",
    "400, Content-Length, POST / HTTP/1.1, Host: a|Content-Length: x",
    "400, Content-Length, POST /a HTTP/1.1, Host: a|Content-Length: -3",
    "400, Content-Length, POST /a HTTP/1.1, Host: a|Content-Length: 99999999999999999999",
    "400, Transfer-Encoding, POST /a HTTP/1.1, Host: a|Transfer-Encoding: foo",
    "400, headers, POST /a HTTP/1.1, Host: a|X y: 1",
    "417, Expect, POST /a HTTP/1.1, Host: a|Expect: a miracle",
    "501, method, CONNECT a:1 HTTP/1.1, Host: a",
    "505, version, POST /a HTTP/3.0, Host: a",
  })
  void containerKeepsTheEnvelopeAndNamesThePart(
      int status, String part, String line, String headers) throws Exception {
    String reply = raw(line + "\r\n" + headers.replace("|", "\r\n") + "\r\n\r\n");
    assertTrue(reply.startsWith("HTTP/1.1 " + status + " "), reply);
    assertTrue(reply.contains("\nContent-Type: application/json\r\n"), reply);
    assertTrue(reply.contains(WireHeaders.CORRELATION_ID + ": "), reply);
    assertTrue(reply.contains("\"code\":\"000_002\""), reply);
    assertTrue(reply.endsWith("Invalid input value. " + part + "\"}}"), reply);
  }

  @Test
  void upgradeIsNotTaken() throws Exception {
    String reply =
        raw(
            "GET /no HTTP/1.1\r\n"
                + "Host: a\r\n"
                + "Connection: Upgrade, close\r\n"
                + "Upgrade: websocket\r\n\r\n");
    assertTrue(reply.startsWith("HTTP/1.1 404 "), reply);
    assertTrue(reply.endsWith("Invalid input value. path\"}}"), reply);
  }

  private String raw(String request) throws Exception {
    URI base = URI.create(mock.baseUrl());
    try (Socket socket = new Socket(base.getHost(), base.getPort())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void rootWelcomesBrowsersAlone() throws Exception {
    Reply page = registration().method("GET").path("/").with("Accept", "text/html").to(mock);
    assertEquals(200, page.status());
    assertEquals(Optional.of("text/html; charset=utf-8"), page.header("Content-Type"));
    String html = new String(page.http().body(), StandardCharsets.UTF_8);
    for (String path : List.of("/docs", "/openapi.yaml", "/__mock/report", "/__admin/requests")) {
      assertTrue(html.contains("href=\"" + path + "\""), html);
    }
    assertRefused(404, "path", registration().method("GET").path("/").to(mock));
  }

  @Test
  void contractIsPublishedAsWritten() throws Exception {
    Reply reply = registration().method("GET").path("/openapi.yaml").to(mock);
    assertEquals(CONTRACT.yaml(), new String(reply.http().body(), StandardCharsets.UTF_8));
  }

  @Test
  void contractIsPublishedAsJsonWithExactNumbers() throws Exception {
    Reply reply = registration().method("GET").path("/openapi.json").to(mock);
    assertEquals(Optional.of("application/json"), reply.header("Content-Type"));
    assertEquals(CONTRACT.document(), reply.json());
    assertTrue(
        new String(reply.http().body(), StandardCharsets.UTF_8)
            .contains("\"maximum\":9999999999999999999"));
  }

  @Test
  void contractCannotBePosted() throws Exception {
    assertRefused(404, "path", registration().path("/openapi.json").to(mock));
  }
}
