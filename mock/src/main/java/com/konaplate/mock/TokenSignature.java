package com.konaplate.mock;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A token's last part, decoded in whatever way it was encoded.
 *
 * @param text the part without what does not belong to it
 * @param bytes the signature, empty when it is none
 * @param mistakes what is wrong with its encoding
 */
record TokenSignature(String text, byte[] bytes, List<String> mistakes) {

  private static final Pattern HEX = Pattern.compile("([0-9A-Fa-f]{2}){16,64}");
  private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{43}=?");

  /** Python shows bytes with a letter before the quotes. */
  private static final Pattern QUOTED = Pattern.compile("b?([\"'])(.*)\\1");

  static TokenSignature of(String sent) {
    List<String> mistakes = new ArrayList<>();
    String text = bare(sent, mistakes);
    if (HEX.matcher(text).matches()) {
      mistakes.add("the digest is written in hex digits, base64 is asked for");
      return new TokenSignature(text, HexFormat.of().parseHex(text), mistakes);
    }
    if (text.indexOf('-') >= 0 || text.indexOf('_') >= 0) {
      mistakes.add("the digest is written in URL-safe base64, + and / are asked for");
    }
    Optional<byte[]> bytes = decoded(text);
    if (bytes.isEmpty()) {
      mistakes.add("the token's last part is no base64 text");
    }
    return new TokenSignature(text, unwrapped(bytes.orElse(new byte[0]), mistakes), mistakes);
  }

  /** What the text was before it was quoted, or encoded or decoded as a part of a URL is. */
  private static String bare(String sent, List<String> mistakes) {
    String text = sent;
    Matcher quoted = QUOTED.matcher(text);
    if (quoted.matches()) {
      mistakes.add("the digest stands in quotes");
      text = quoted.group(2);
    }
    if (text.indexOf('%') >= 0) {
      mistakes.add("the digest is percent-encoded, as for a URL");
      String upper = text.replaceAll("(?i)%2b", "+").replaceAll("(?i)%2f", "/");
      text = upper.replaceAll("(?i)%3d", "=");
    }
    if (text.startsWith(" ")) {
      mistakes.add("white space stands before the digest");
      text = text.strip();
    }
    if (text.indexOf(' ') >= 0) {
      mistakes.add("a + of the digest became a space, as decoding for a URL does it");
      text = text.replace(' ', '+');
    }
    return text;
  }

  private static byte[] unwrapped(byte[] bytes, List<String> mistakes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    if (HEX.matcher(text).matches()) {
      mistakes.add("base64 was made of the digest's hex digits, not of its bytes");
      return HexFormat.of().parseHex(text);
    }
    if (BASE64.matcher(text).matches()) {
      mistakes.add("base64 was made twice of the digest");
      return decoded(text).orElse(bytes);
    }
    return bytes;
  }

  private static Optional<byte[]> decoded(String text) {
    try {
      String plain = text.replace('-', '+').replace('_', '/');
      return Optional.of(Base64.getDecoder().decode(plain));
    } catch (IllegalArgumentException noBase64) {
      return Optional.empty();
    }
  }

  /** Whether it is that digest but for the case of its letters. */
  boolean differsInCaseFrom(byte[] digest) {
    String right = Base64.getEncoder().encodeToString(digest).replace("=", "");
    String found = text.replace("=", "");
    return !found.equals(right)
        && found.toLowerCase(Locale.ROOT).equals(right.toLowerCase(Locale.ROOT));
  }
}
