package com.konaplate.mock;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import wiremock.jakarta.servlet.ServletInputStream;
import wiremock.jakarta.servlet.http.HttpServletRequest;
import wiremock.jakarta.servlet.http.HttpServletRequestWrapper;

/**
 * A request that reaches the checks as it was sent, with no more of its body than they need. Left
 * alone, WireMock would keep a body of any size, unpack what looks like gzip, stumble over
 * malformed queries and forms, and take {@code post} for {@code POST}.
 */
final class SentRequest extends HttpServletRequestWrapper {

  private static final Pattern METHOD = Pattern.compile("(?!CONNECT$)[A-Z]+");
  private static final byte[] GZIP = {0x1f, (byte) 0x8b};

  private final byte[] body;

  /**
   * Reads the request to its end.
   *
   * @param request the container's request
   * @param maxBytes the largest body that is taken; one byte more is kept and shows the excess
   */
  SentRequest(HttpServletRequest request, int maxBytes) throws IOException {
    super(request);
    InputStream in = request.getInputStream();
    byte[] sent = in.readNBytes(maxBytes + 1);
    // The client may look for the reply only after its last byte.
    in.transferTo(OutputStream.nullOutputStream());
    this.body = claimsGzip(request) || looksLikeGzip(sent) ? gzip(sent) : sent;
  }

  @Override
  public ServletInputStream getInputStream() {
    return new KeptBody(new ByteArrayInputStream(body));
  }

  /** An unusual method is put in brackets, so that it stays unknown. */
  @Override
  public String getMethod() {
    String method = super.getMethod();
    return METHOD.matcher(method).matches() ? method : "(" + method + ")";
  }

  /** No operation has a query, so none has to be well-formed. */
  @Override
  public @Nullable String getQueryString() {
    return null;
  }

  /** No form is expected, so none is looked for. */
  @Override
  public @Nullable String getContentType() {
    return null;
  }

  private static boolean claimsGzip(HttpServletRequest request) {
    String encoding = request.getHeader("Content-Encoding");
    return encoding != null && encoding.contains("gzip");
  }

  private static boolean looksLikeGzip(byte[] bytes) {
    return bytes.length >= GZIP.length && bytes[0] == GZIP[0] && bytes[1] == GZIP[1];
  }

  /** WireMock unpacks such a body once: it is packed once more. */
  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }
}
