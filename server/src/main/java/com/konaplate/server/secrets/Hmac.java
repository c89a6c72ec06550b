package com.konaplate.server.secrets;

import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/** HMAC-SHA256 (RFC 2104, FIPS 180-4) over several texts. */
final class Hmac {

  static final String ALGORITHM = "HmacSHA256";

  private Hmac() {}

  /** The digest in base64, 43 characters; each text counts with its length. */
  static String of(SecretKey key, String... texts) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      for (String text : texts) {
        mac.update(Texts.bytes(text.length() + ":" + text));
      }
      return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }
}
