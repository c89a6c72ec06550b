package com.konaplate.mock;

import java.io.ByteArrayInputStream;
import wiremock.jakarta.servlet.ReadListener;
import wiremock.jakarta.servlet.ServletInputStream;

/** A body that was read from the connection already. */
final class KeptBody extends ServletInputStream {

  private final ByteArrayInputStream bytes;

  KeptBody(ByteArrayInputStream bytes) {
    this.bytes = bytes;
  }

  @Override
  public int read() {
    return bytes.read();
  }

  @Override
  public int read(byte[] target, int offset, int length) {
    return bytes.read(target, offset, length);
  }

  @Override
  public boolean isFinished() {
    return bytes.available() == 0;
  }

  @Override
  public boolean isReady() {
    return true;
  }

  @Override
  public void setReadListener(ReadListener listener) {
    throw new UnsupportedOperationException("the body is read at once");
  }
}
