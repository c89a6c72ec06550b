package com.konaplate.mock;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A request that is ready to be sent. */
final class SignedRequest {

  private final String method;
  private final String url;
  private final Map<String, String> headers;
  private final byte[] body;

  SignedRequest(String method, String url, Map<String, String> headers, byte[] body) {
    this.method = method;
    this.url = url;
    this.headers = headers;
    this.body = body;
  }

  /**
   * The request as it goes over the wire (RFC 9112), on a connection that is closed after it.
   *
   * @param host where it goes, with the port
   */
  byte[] http(String host) {
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    StringBuilder head = new StringBuilder(method + " " + url + " HTTP/1.1\r\n");
    headers.forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
    head.append("Host: " + host + "\r\nConnection: close\r\n");
    head.append("Content-Length: " + body.length + "\r\n\r\n");
    message.writeBytes(head.toString().getBytes(StandardCharsets.US_ASCII));
    message.writeBytes(body);
    return message.toByteArray();
  }

  /**
   * One curl command for a POSIX shell, which shows status and headers of the reply.
   *
   * @param certificate the file with the certificate to trust
   */
  String shell(Optional<String> certificate) {
    List<String> words = new ArrayList<>();
    words.add("curl -sS -i -X " + method + " " + ShellWord.of(url));
    certificate.ifPresent(file -> words.add("--cacert " + ShellWord.of(file)));
    headers.forEach((name, value) -> words.add("-H " + ShellWord.of(name + ": " + value)));
    words.add("--data-binary " + ShellWord.of(new String(body, StandardCharsets.UTF_8)));
    return String.join(" \\\n  ", words);
  }
}
