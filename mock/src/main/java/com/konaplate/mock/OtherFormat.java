package com.konaplate.mock;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** What a body that is no JSON object may be instead. */
final class OtherFormat {

  private static final Pattern COMPACT_JWE =
      Pattern.compile("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]*){4}");
  private static final Pattern FORM = Pattern.compile("[A-Za-z]+=[^{}]*");

  private OtherFormat() {}

  /** What it looks like, to stand behind the reason; empty when it looks like nothing known. */
  static String hint(byte[] body) {
    if (body.length > 1 && body[0] == 0x1f && body[1] == (byte) 0x8b) {
      return " (it is packed with gzip, which is not taken)";
    }
    String text = new String(body, StandardCharsets.ISO_8859_1);
    if (text.startsWith("\"")) {
      return " (it is a JSON string, as if it was serialised twice)";
    }
    if (COMPACT_JWE.matcher(text.strip()).matches()) {
      return " (it is a compact JWE, which belongs into encData of a JSON object)";
    }
    return FORM.matcher(text).matches() ? " (it is a form, name=value)" : "";
  }
}
