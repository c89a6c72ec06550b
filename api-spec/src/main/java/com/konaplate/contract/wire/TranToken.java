package com.konaplate.contract.wire;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The signature of a request: {@code KMV1:} + {@code yyyyMMddHHmmssSSS} + {@code :} + base64 of
 * HMAC-SHA256 (RFC 2104, FIPS 180-4) over the body's bytes as sent, keyed with the secret key as
 * UTF-8. Only the body is signed, not the time.
 */
public final class TranToken {

  /** The zone of the time in a token: Korea has no daylight saving. */
  public static final ZoneId KOREA = ZoneId.of("Asia/Seoul");

  private static final String ALGORITHM = "HmacSHA256";
  private static final String VERSION = "KMV1";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS", Locale.ROOT).withZone(KOREA);

  private TranToken() {}

  /**
   * Signs a body.
   *
   * @param secretKey the project's secret key
   * @param at the time of the request
   * @param body the bytes that will be sent
   * @return the token, 67 characters
   */
  public static String sign(String secretKey, Instant at, byte[] body) {
    return VERSION + ":" + TIME.format(at) + ":" + mac(secretKey, body);
  }

  /**
   * Whether the token signs the body; base64 padding is optional. Takes the same time whatever
   * differs.
   *
   * @param token a token of the documented form
   * @param secretKey the project's secret key
   * @param body the bytes as received
   */
  public static boolean isOf(String token, String secretKey, byte[] body) {
    String given = token.substring(token.lastIndexOf(':') + 1);
    return MessageDigest.isEqual(unpadded(given), unpadded(mac(secretKey, body)));
  }

  private static byte[] unpadded(String base64) {
    String text = base64.endsWith("=") ? base64.substring(0, base64.length() - 1) : base64;
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String mac(String secretKey, byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secretKey.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      return Base64.getEncoder().encodeToString(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }
}
