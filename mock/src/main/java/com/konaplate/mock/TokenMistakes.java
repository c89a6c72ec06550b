package com.konaplate.mock;

import com.konaplate.contract.wire.SandboxCredentials;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes a wrong token again in the ways in which tokens go wrong, and names the way that fits. Says
 * nothing of keys, bodies or signatures but how they were used.
 */
final class TokenMistakes {

  private static final String PREFIX = "KMV1:";
  private static final Pattern TIME = Pattern.compile("[0-9]{16,17}");
  private static final Pattern HEX = Pattern.compile("([0-9A-Fa-f]{2}){20,64}");

  /** Trying all keys on all texts of a larger body would take seconds. */
  private static final int LARGEST = 64 * 1024;

  private final SandboxCredentials credentials;

  TokenMistakes(SandboxCredentials credentials) {
    this.credentials = credentials;
  }

  /** What is wrong with the token, all of it; none when only its length or form is left to name. */
  List<String> of(String token, byte[] body) {
    List<String> found = new ArrayList<>();
    String[] parts = token.strip().split(":", -1);
    String time = parts.length > 2 ? parts[parts.length - 2] : "";
    noteFrame(token, parts, time, found);
    Signature signature = Signature.of(parts[parts.length - 1]);
    signature.mistake().ifPresent(found::add);
    if (signature.bytes().length > 0) {
      noteContent(signature.bytes(), body, time, found);
    }
    return found;
  }

  private static void noteFrame(String token, String[] parts, String time, List<String> found) {
    if (!token.startsWith(PREFIX)) {
      found.add("the token does not begin with " + PREFIX);
    }
    if (parts.length != 3) {
      found.add("the token has %d parts between colons, 3 are asked for".formatted(parts.length));
    } else if (!TIME.matcher(time).matches()) {
      found.add(
          "the token's time has %d characters, yyyyMMddHHmmssSSS has 17 digits"
              .formatted(time.length()));
    }
  }

  private void noteContent(byte[] signature, byte[] body, String time, List<String> found) {
    List<SigningKey> keys = SigningKey.candidates(credentials);
    List<SignedText> texts = SignedText.candidates(body, time, credentials);
    String algorithm = algorithm(signature.length);
    if (!algorithm.equals("HmacSHA256")) {
      found.add("the signature is as long as one of " + algorithm + ", HMAC-SHA256 is asked for");
    }
    fitting(signature, algorithm, keys, texts)
        .or(() -> unkeyed(signature, texts))
        .ifPresentOrElse(
            fit -> fit.filter(text -> !text.isEmpty()).forEach(found::add),
            () -> found.add(unexplained(body)));
  }

  private static String algorithm(int length) {
    return switch (length) {
      case 20 -> "HmacSHA1";
      case 48 -> "HmacSHA384";
      case 64 -> "HmacSHA512";
      default -> "HmacSHA256";
    };
  }

  private static String unexplained(byte[] body) {
    return """
    the token does not sign the %d bytes of the body as received, and no usual mistake fits: \
    check that the secret key is the one that belongs to the access key, whole and without quotes, \
    and that what is signed is what is sent, not the text of an earlier request\
    """
        .formatted(body.length);
  }

  /** The mistakes of the first key and text that give the signature: single mistakes first. */
  private static Optional<Stream<String>> fitting(
      byte[] signature, String algorithm, List<SigningKey> keys, List<SignedText> texts) {
    boolean isLarge = texts.get(0).bytes().length > LARGEST;
    Stream<SigningKey> tried = isLarge ? keys.stream().limit(1) : keys.stream();
    return Stream.concat(
            keys.stream().map(key -> new Fit(key, texts.get(0))),
            tried.flatMap(key -> texts.stream().map(text -> new Fit(key, text))))
        .filter(fit -> fit.gives(algorithm, signature))
        .findFirst()
        .map(fit -> Stream.of(fit.text().mistake(), fit.key().mistake()));
  }

  private record Fit(SigningKey key, SignedText text) {

    boolean gives(String algorithm, byte[] signature) {
      return MessageDigest.isEqual(signature, key.sign(algorithm, text.bytes()));
    }
  }

  private static Optional<Stream<String>> unkeyed(byte[] signature, List<SignedText> texts) {
    return texts.stream()
        .filter(text -> MessageDigest.isEqual(signature, sha256(text.bytes())))
        .findFirst()
        .map(text -> Stream.of("SHA-256 was used without a key, HMAC-SHA256 is asked for"));
  }

  private static byte[] sha256(byte[] text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /**
   * The token's last part, decoded in whatever way it was encoded.
   *
   * @param bytes the signature, empty when it is none
   * @param mistake what is wrong with its encoding
   */
  private record Signature(byte[] bytes, Optional<String> mistake) {

    static Signature of(String text) {
      if (HEX.matcher(text).matches()) {
        return new Signature(
            HexFormat.of().parseHex(text),
            Optional.of("the digest is written in hex digits, base64 is asked for"));
      }
      boolean isUrlSafe = text.indexOf('-') >= 0 || text.indexOf('_') >= 0;
      return decoded(text.replace('-', '+').replace('_', '/'))
          .map(bytes -> isUrlSafe ? urlSafe(bytes) : plain(bytes))
          .orElseGet(
              () ->
                  new Signature(
                      new byte[0], Optional.of("the token's last part is no base64 text")));
    }

    private static Signature urlSafe(byte[] bytes) {
      return new Signature(
          bytes, Optional.of("the digest is written in URL-safe base64, + and / are asked for"));
    }

    private static Signature plain(byte[] bytes) {
      String text = new String(bytes, StandardCharsets.ISO_8859_1);
      return HEX.matcher(text).matches()
          ? new Signature(
              HexFormat.of().parseHex(text),
              Optional.of("base64 was made of the digest's hex digits, not of its bytes"))
          : new Signature(bytes, Optional.empty());
    }

    private static Optional<byte[]> decoded(String text) {
      try {
        return Optional.of(Base64.getDecoder().decode(text));
      } catch (IllegalArgumentException noBase64) {
        return Optional.empty();
      }
    }
  }
}
