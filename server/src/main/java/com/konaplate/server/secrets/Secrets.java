package com.konaplate.server.secrets;

import javax.crypto.SecretKey;

/**
 * All keys of this server.
 *
 * @param encryption for encrypted texts
 * @param peppers for passwords
 * @param index for look-ups
 */
record Secrets(Keys encryption, Keys peppers, SecretKey index) {

  @Override
  public String toString() {
    return "Secrets[" + encryption + ", " + peppers + "]";
  }
}
