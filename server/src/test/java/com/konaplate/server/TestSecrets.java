package com.konaplate.server;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/** Keys of the tests' own, as properties. */
final class TestSecrets {

  static final List<String> PROPERTIES =
      List.of(
          "konaplate.secrets.encryption-keys[0].id=first",
          "konaplate.secrets.encryption-keys[0].key=" + key(),
          "konaplate.secrets.peppers[0].id=first",
          "konaplate.secrets.peppers[0].key=" + key(),
          "konaplate.secrets.index-key=" + key());

  private TestSecrets() {}

  static String key() {
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    return Base64.getEncoder().encodeToString(key);
  }
}
