package com.konaplate.mock;

import com.konaplate.contract.wire.SandboxCredentials;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
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

  /** What is taken for the key by mistake most often; the right one is the first. */
  static List<SigningKey> candidates(SandboxCredentials credentials) {
    String secret = credentials.secretKey();
    return Stream.of(
            Stream.of(text("", secret)),
            decoded(secret),
            encoded(secret),
            misread(secret),
            missing(),
            others(credentials))
        .flatMap(keys -> keys)
        .toList();
  }

  private static Stream<SigningKey> decoded(String secret) {
    byte[] hex = hex(secret);
    String empty = hex.length == 0 ? "the key was empty, as one that is not set, or " : "";
    String base64 = "the secret key was base64-decoded, its text is the key";
    return Stream.of(
        new SigningKey(empty + "the secret key was hex-decoded, its text is the key", hex),
        new SigningKey(base64, base64(secret.replace('-', '+').replace('_', '/'))),
        new SigningKey(base64, base64(secret)));
  }

  private static Stream<SigningKey> encoded(String secret) {
    byte[] utf8 = secret.getBytes(StandardCharsets.UTF_8);
    byte[] digest = Sha256.of(utf8);
    String inUtf16 = "the secret key was taken in UTF-16, its UTF-8 bytes are the key";
    String digested = "a SHA-256 digest of the secret key was used as the key";
    return Stream.of(
        text(
            "base64 of the secret key was used as the key",
            Base64.getEncoder().encodeToString(utf8)),
        text(
            "the hex digits of the secret key were used as the key",
            HexFormat.of().formatHex(utf8)),
        new SigningKey(digested, digest),
        text(digested, HexFormat.of().formatHex(digest)),
        new SigningKey(inUtf16, secret.getBytes(StandardCharsets.UTF_16LE)),
        new SigningKey(inUtf16, secret.getBytes(StandardCharsets.UTF_16BE)));
  }

  /** As files and environments give them. */
  private static Stream<SigningKey> misread(String secret) {
    String quoted = "quotes were read as part of the secret key";
    String broken = "a line break was read as part of the secret key";
    String spaced = "a space was read as part of the secret key";
    return Stream.of(
        text(broken, secret + "\n"),
        text(broken, secret + "\r\n"),
        text(broken, secret + "\r"),
        text(quoted, '"' + secret + '"'),
        text(quoted, "'" + secret + "'"),
        text(spaced, secret + " "),
        text(spaced, " " + secret),
        text("a byte-order mark was read as part of the secret key", "\uFEFF" + secret));
  }

  private static Stream<SigningKey> missing() {
    return Stream.concat(
        Stream.of(text("the key was empty, as one that is not set", "")),
        Stream.of("undefined", "null", "None")
            .map(
                word ->
                    text("the key was the word %s, as one that is not set".formatted(word), word)));
  }

  private static Stream<SigningKey> others(SandboxCredentials credentials) {
    String cryptoKey = "the crypto key id was used as the secret key";
    return Stream.of(
        text("the access key was used as the secret key", credentials.accessKey()),
        text("the ASP id was used as the secret key", credentials.aspId()),
        text(cryptoKey, credentials.cryptoKeyId()),
        new SigningKey(cryptoKey, hex(credentials.cryptoKeyId())));
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

  /** As lenient decoders do it: what is no base64 is left out. */
  private static byte[] base64(String text) {
    String digits = text.replaceAll("[^A-Za-z0-9+/]", "");
    int whole = digits.length() % 4 == 1 ? digits.length() - 1 : digits.length();
    return Base64.getDecoder().decode(digits.substring(0, whole));
  }

  byte[] sign(String algorithm, byte[] text) {
    return signer(algorithm).apply(text);
  }

  /** Signs many texts, one after the other, sooner than {@link #sign} does. */
  UnaryOperator<byte[]> signer(String algorithm) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      // An empty key and one of zero bytes sign alike, and only one of them is accepted.
      mac.init(new SecretKeySpec(bytes.length == 0 ? new byte[1] : bytes, algorithm));
      return mac::doFinal;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + algorithm, e);
    }
  }
}
