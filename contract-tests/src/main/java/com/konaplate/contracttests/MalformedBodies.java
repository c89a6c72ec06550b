package com.konaplate.contracttests;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Bodies that are no JSON object of RFC 8259 in UTF-8, each wrong in one way. */
final class MalformedBodies {

  private MalformedBodies() {}

  /**
   * The bodies by what is wrong with them.
   *
   * @param json a valid body
   */
  static Map<String, Bytes> of(String json) {
    Map<String, Bytes> bodies = new LinkedHashMap<>();
    noObject(json).forEach((label, text) -> bodies.put(label, Bytes.of(text)));
    noJson(json).forEach((label, text) -> bodies.put(label, Bytes.of(text)));
    noNumber(json).forEach((label, text) -> bodies.put(label, Bytes.of(text)));
    tooMuch(json).forEach((label, text) -> bodies.put(label, Bytes.of(text)));
    noUtf8(json).forEach((label, bytes) -> bodies.put(label, Bytes.of(bytes)));
    return bodies;
  }

  private static Map<String, String> noObject(String json) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("empty", "");
    texts.put("blank", "  ");
    texts.put("array", "[" + json + "]");
    texts.put("text", "\"text\"");
    texts.put("number", "1");
    texts.put("true", "true");
    texts.put("null", "null");
    return texts;
  }

  private static Map<String, String> noJson(String json) {
    String members = json.substring(1);
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("no-json", "no json");
    texts.put("form", "loginId=a&loginPassword=b");
    texts.put("unclosed", json.substring(0, json.length() - 1));
    texts.put("trailing-comma", json.substring(0, json.length() - 1) + ",}");
    texts.put("trailing-text", json + "x");
    texts.put("trailing-brace", json + "}");
    texts.put("second-object", json + "{}");
    texts.put("duplicate-name", "{\"x\":1,\"x\":1," + members);
    texts.put("duplicate-escaped-name", "{\"x\":1,\"\\u0078\":1," + members);
    texts.put("duplicate-name-inside", "{\"x\":{\"y\":1,\"y\":1}," + members);
    texts.put("duplicate-name-in-an-item", "{\"x\":[{\"y\":1,\"y\":1}]," + members);
    texts.put("single-quotes", "{'x':1," + members);
    texts.put("unquoted-name", "{x:1," + members);
    texts.put("comment", "{/* x */" + members);
    texts.put("comment-to-the-end-of-the-line", "{//x\n" + members);
    texts.put("hash-comment", "{#x\n" + members);
    texts.put("bare-line-break", "{\"x\":\"a\nb\"," + members);
    texts.put("bare-tab", "{\"x\":\"a\tb\"," + members);
    texts.put("unknown-escape", "{\"x\":\"\\x\"," + members);
    texts.put("escape-of-three-digits", "{\"x\":\"\\u00e\"," + members);
    texts.put("name-that-is-known-twice", twice(json));
    if (!twiceInside(json).equals(json)) {
      texts.put("name-that-is-known-twice-inside", twiceInside(json));
    }
    texts.put("nothing-behind-colon", json.substring(0, json.length() - 1) + ",\"x\":}");
    texts.put("unclosed-text", json.substring(0, json.length() - 1) + ",\"x\":\"}");
    texts.put("true-in-capitals", "{\"x\":TRUE," + members);
    texts.put("no-comma", "{\"x\":1 " + members);
    texts.put("leading-comma", "{," + members);
    texts.put("bare-null-character", "{\"x\":\"\0\"," + members);
    texts.put("null-character-behind", json + "\0");
    texts.put("form-feed-before", "\f" + json);
    texts.put("no-break-space-behind", json + "\u00A0");
    texts.put("byte-order-mark-behind", json + "\uFEFF");
    texts.put("byte-order-mark", "\uFEFF" + json);
    return texts;
  }

  /** What other languages take for a number. */
  private static Map<String, String> noNumber(String json) {
    Map<String, String> numbers = new LinkedHashMap<>();
    numbers.put("not-a-number", "NaN");
    numbers.put("infinity", "Infinity");
    numbers.put("negative-infinity", "-Infinity");
    numbers.put("leading-zero", "01");
    numbers.put("negative-leading-zero", "-01");
    numbers.put("plus-sign", "+1");
    numbers.put("no-digit-before-the-point", ".5");
    numbers.put("no-digit-behind-the-point", "1.");
    numbers.put("no-digit-in-the-exponent", "1e");
    numbers.put("hexadecimal-number", "0x1");
    numbers.replaceAll((label, number) -> "{\"x\":" + number + "," + json.substring(1));
    return numbers;
  }

  /** The first member of the first object inside once more, with the very same value. */
  private static String twiceInside(String json) {
    return json.replaceFirst(":\\{(\"[^\"]*\":\"[^\"]*\")", ":{$1,$1");
  }

  /** The first member once more, with the very same value. */
  private static String twice(String json) {
    return json.substring(0, json.indexOf(',') < 0 ? json.length() - 1 : json.indexOf(','))
        + ","
        + json.substring(1);
  }

  /** Beyond what the contract's assumption on bodies bounds. */
  private static Map<String, String> tooMuch(String json) {
    String members = json.substring(1);
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("number-of-1001-digits", "{\"x\":" + "1".repeat(1001) + "," + members);
    texts.put("name-of-50001-characters", "{\"" + "x".repeat(50_001) + "\":1," + members);
    texts.put("501-deep", "{\"x\":" + "[".repeat(500) + "]".repeat(500) + "," + members);
    return texts;
  }

  private static Map<String, byte[]> noUtf8(String json) {
    Map<String, byte[]> bodies = new LinkedHashMap<>();
    bodies.put("utf-16", json.getBytes(StandardCharsets.UTF_16));
    bodies.put("utf-16le", json.getBytes(StandardCharsets.UTF_16LE));
    bodies.put("utf-32be", json.getBytes(Charset.forName("UTF-32BE")));
    bodies.put("broken-utf-8", latin1("{\"x\":\"\u00C3(\"," + json.substring(1)));
    bodies.put("unfinished-utf-8", latin1("{\"x\":\"\u00C3\"," + json.substring(1)));
    bodies.put("overlong-utf-8", latin1("{\"x\":\"\u00C0\u00AF\"," + json.substring(1)));
    bodies.put("surrogate-utf-8", latin1("{\"x\":\"\u00ED\u00A0\u0080\"," + json.substring(1)));
    bodies.put(
        "beyond-unicode", latin1("{\"x\":\"\u00F4\u0090\u0080\u0080\"," + json.substring(1)));
    return bodies;
  }

  /** The text's chars are the bytes; the rest of the body is ASCII where that matters. */
  private static byte[] latin1(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
