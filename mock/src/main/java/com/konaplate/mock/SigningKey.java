package com.konaplate.mock;

import com.konaplate.contract.wire.SandboxCredentials;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key that a token may be made with in place of the secret key's text.
 *
 * @param mistake what was done, empty for the right key
 * @param bytes the key
 */
record SigningKey(String mistake, byte[] bytes) {

  private static final int HEX = 16;

  /** What is taken for the key by mistake most often. */
  static List<SigningKey> candidates(SandboxCredentials credentials) {
    String secret = credentials.secretKey();
    return List.of(
        text("", secret),
        new SigningKey("the secret key was hex-decoded, its text is the key", hex(secret)),
        new SigningKey("the secret key was base64-decoded, its text is the key", base64(secret)),
        text("the access key was used as the secret key", credentials.accessKey()),
        text("the ASP id was used as the secret key", credentials.aspId()),
        text("the crypto key id was used as the secret key", credentials.cryptoKeyId()),
        text("a line break was read as part of the secret key", secret + "\n"),
        text("a line break was read as part of the secret key", secret + "\r\n"),
        text(
            "base64 of the secret key was used as the key",
            Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8))));
  }

  private static SigningKey text(String mistake, String key) {
    return new SigningKey(mistake, key.getBytes(StandardCharsets.UTF_8));
  }

  /** As lenient decoders do it: up to the first character that is no hex digit. */
  private static byte[] hex(String text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int at = 0; at + 1 < text.length(); at += 2) {
      int high = Character.digit(text.charAt(at), HEX);
      int low = Character.digit(text.charAt(at + 1), HEX);
      if (high < 0 || low < 0) {
        break;
      }
      out.write(high * HEX + low);
    }
    return out.toByteArray();
  }

  /** As lenient decoders do it: both alphabets, the rest left out. */
  private static byte[] base64(String text) {
    String digits = text.replace('-', '+').replace('_', '/').replaceAll("[^A-Za-z0-9+/]", "");
    int whole = digits.length() % 4 == 1 ? digits.length() - 1 : digits.length();
    return Base64.getDecoder().decode(digits.substring(0, whole));
  }

  byte[] sign(String algorithm, byte[] text) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      // An empty key and one of zero bytes sign alike, and only one of them is accepted.
      mac.init(new SecretKeySpec(bytes.length == 0 ? new byte[1] : bytes, algorithm));
      return mac.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + algorithm, e);
    }
  }
}
