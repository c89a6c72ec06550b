package com.konaplate.server.secrets;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Map;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The sandbox's own keys: public like all of the sandbox, and refused everywhere else. */
enum SandboxSecrets {
  ENCRYPTION("AES"),
  PEPPER(Hmac.ALGORITHM),
  INDEX(Hmac.ALGORITHM);

  private static final String ID = "sandbox";

  private final String algorithm;

  SandboxSecrets(String algorithm) {
    this.algorithm = algorithm;
  }

  static Secrets all() {
    return new Secrets(
        new Keys(Map.of(ID, ENCRYPTION.key())), new Keys(Map.of(ID, PEPPER.key())), INDEX.key());
  }

  static boolean isPublic(byte[] key) {
    return Arrays.stream(values()).anyMatch(known -> MessageDigest.isEqual(known.bytes(), key));
  }

  private SecretKey key() {
    return new SecretKeySpec(bytes(), algorithm);
  }

  private byte[] bytes() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(Texts.bytes("konaplate sandbox " + this));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
