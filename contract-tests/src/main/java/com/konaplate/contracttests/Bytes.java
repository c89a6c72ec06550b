package com.konaplate.contracttests;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A body as it travels: bytes that nobody changes. */
final class Bytes {

  private final byte[] content;

  private Bytes(byte[] content) {
    this.content = content;
  }

  static Bytes of(byte[] content) {
    return new Bytes(content.clone());
  }

  static Bytes of(String text) {
    return new Bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  byte[] toArray() {
    return content.clone();
  }

  boolean isEmpty() {
    return content.length == 0;
  }

  /** The bytes as UTF-8 text; what is no UTF-8 is replaced. */
  String text() {
    return new String(content, StandardCharsets.UTF_8);
  }

  /** Whether the bytes are UTF-8 that a shell can hold: a NUL ends its words. */
  boolean isText() {
    String text = text();
    return text.indexOf('\0') < 0 && Arrays.equals(text.getBytes(StandardCharsets.UTF_8), content);
  }
}
