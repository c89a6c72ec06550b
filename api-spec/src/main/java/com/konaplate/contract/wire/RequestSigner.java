package com.konaplate.contract.wire;

import com.konaplate.contract.HeaderParameter;
import com.konaplate.contract.Operation;
import com.konaplate.contract.Place;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import tools.jackson.databind.node.ObjectNode;

/** The partner's end: makes the headers of a signed request, and encrypts its body. */
public final class RequestSigner {

  private static final DateTimeFormatter TRAN_TIME =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT).withZone(TranToken.KOREA);

  private final SandboxCredentials credentials;
  private final Clock clock;
  private final RandomGenerator random;

  /**
   * Signs with these credentials.
   *
   * @param credentials the partner's
   * @param clock gives the time of the requests
   * @param random gives the correlation ids' last digits
   */
  public RequestSigner(SandboxCredentials credentials, Clock clock, RandomGenerator random) {
    this.credentials = credentials;
    this.clock = clock;
    this.random = random;
  }

  /**
   * The headers of a request, in documented order.
   *
   * @param operation the operation that is called
   * @param body the bytes that will be sent
   * @param encrypted whether the body is encrypted
   */
  public Map<String, String> headers(Operation operation, byte[] body, boolean encrypted) {
    Instant now = clock.instant();
    Map<String, String> headers = new LinkedHashMap<>();
    for (HeaderParameter header : operation.headers()) {
      if (encrypted || !header.name().equals(WireHeaders.CRYPTO_KEY_ID)) {
        headers.put(header.name(), value(header, now, body));
      }
    }
    return headers;
  }

  private String value(HeaderParameter header, Instant now, byte[] body) {
    return switch (header.name()) {
      case WireHeaders.ASP_ID -> credentials.aspId();
      case WireHeaders.CORRELATION_ID -> new CorrelationId(header, clock, random).fresh();
      case WireHeaders.ACCESS_KEY -> credentials.accessKey();
      case WireHeaders.CRYPTO_KEY_ID -> credentials.cryptoKeyId();
      case WireHeaders.TRAN_TOKEN -> TranToken.sign(credentials.secretKey(), now, body);
      case WireHeaders.TRAN_TIME -> TRAN_TIME.format(now);
      default -> header.example();
    };
  }

  /** The body that carries the given one encrypted to the server. */
  public byte[] encrypt(byte[] body) {
    ObjectNode sealed = JsonBody.object();
    String compact = PayloadCipher.encrypt(body, credentials.serverKeys().publicKey());
    return JsonBody.bytes(sealed.put(Place.ENC_DATA.name(), compact));
  }
}
