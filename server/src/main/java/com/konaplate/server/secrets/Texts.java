package com.konaplate.server.secrets;

import java.nio.ByteBuffer;

/** Texts as bytes and back without any loss: JSON has texts that UTF-8 has not. */
final class Texts {

  private Texts() {}

  static byte[] bytes(String text) {
    ByteBuffer bytes = ByteBuffer.allocate(text.length() * Character.BYTES);
    bytes.asCharBuffer().put(text);
    return bytes.array();
  }

  static String text(byte[] bytes) {
    return ByteBuffer.wrap(bytes).asCharBuffer().toString();
  }
}
