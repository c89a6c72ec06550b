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
    texts.put("single-quotes", "{'x':1," + members);
    texts.put("unquoted-name", "{x:1," + members);
    texts.put("comment", "{/* x */" + members);
    texts.put("not-a-number", "{\"x\":NaN," + members);
    texts.put("leading-zero", "{\"x\":01," + members);
    texts.put("plus-sign", "{\"x\":+1," + members);
    texts.put("bare-line-break", "{\"x\":\"a\nb\"," + members);
    texts.put("unknown-escape", "{\"x\":\"\\x\"," + members);
    texts.put("name-that-is-known-twice", twice(json));
    texts.put("nothing-behind-colon", json.substring(0, json.length() - 1) + ",\"x\":}");
    texts.put("unclosed-text", json.substring(0, json.length() - 1) + ",\"x\":\"}");
    texts.put("true-in-capitals", "{\"x\":TRUE," + members);
    texts.put("no-comma", "{\"x\":1 " + members);
    texts.put("leading-comma", "{," + members);
    texts.put("no-digit-before-the-point", "{\"x\":.5," + members);
    texts.put("no-digit-behind-the-point", "{\"x\":1.," + members);
    texts.put("hexadecimal-number", "{\"x\":0x1," + members);
    texts.put("bare-null-character", "{\"x\":\"\0\"," + members);
    texts.put("byte-order-mark-behind", json + "\uFEFF");
    texts.put("byte-order-mark", "\uFEFF" + json);
    return texts;
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
    bodies.put("overlong-utf-8", latin1("{\"x\":\"\u00C0\u00AF\"," + json.substring(1)));
    bodies.put("surrogate-utf-8", latin1("{\"x\":\"\u00ED\u00A0\u0080\"," + json.substring(1)));
    return bodies;
  }

  /** The text's chars are the bytes; the rest of the body is ASCII where that matters. */
  private static byte[] latin1(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
