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
      switch (header.name()) {
        case WireHeaders.ASP_ID -> headers.put(header.name(), credentials.aspId());
        case WireHeaders.CORRELATION_ID ->
            headers.put(header.name(), new CorrelationId(header, clock, random).fresh());
        case WireHeaders.ACCESS_KEY -> headers.put(header.name(), credentials.accessKey());
        case WireHeaders.CRYPTO_KEY_ID -> {
          if (encrypted) {
            headers.put(header.name(), credentials.cryptoKeyId());
          }
        }
        case WireHeaders.TRAN_TOKEN ->
            headers.put(header.name(), TranToken.sign(credentials.secretKey(), now, body));
        case WireHeaders.TRAN_TIME -> headers.put(header.name(), TRAN_TIME.format(now));
        default -> headers.put(header.name(), header.example());
      }
    }
    return headers;
  }

  /** The body that carries the given one encrypted to the server. */
  public byte[] encrypt(byte[] body) {
    ObjectNode sealed = JsonBody.object();
    String compact = PayloadCipher.encrypt(body, credentials.serverKeys().publicKey());
    return JsonBody.bytes(sealed.put(Place.ENC_DATA.name(), compact));
  }
}
