package com.konaplate.contracttests;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A body as it travels: bytes that nobody changes. */
final class Bytes {

  private final byte[] content;
  private final int size;

  private Bytes(byte[] content, int size) {
    this.content = content;
    this.size = size;
  }

  static Bytes of(byte[] content) {
    return new Bytes(content.clone(), content.length);
  }

  static Bytes of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The same with blanks behind it, which take no room until they are sent. */
  Bytes padded(int wholeSize) {
    return new Bytes(content, wholeSize);
  }

  byte[] toArray() {
    byte[] whole = Arrays.copyOf(content, size);
    if (size > content.length) {
      Arrays.fill(whole, content.length, size, (byte) ' ');
    }
    return whole;
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** The bytes as UTF-8 text; what is no UTF-8 is replaced. */
  String text() {
    return new String(toArray(), StandardCharsets.UTF_8);
  }

  /** Whether the bytes are UTF-8 that a shell can hold: a NUL ends its words. */
  boolean isText() {
    String text = text();
    return text.indexOf('\0') < 0
        && Arrays.equals(text.getBytes(StandardCharsets.UTF_8), toArray());
  }
}
