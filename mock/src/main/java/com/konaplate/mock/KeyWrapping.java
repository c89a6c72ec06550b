package com.konaplate.mock;

import java.security.GeneralSecurityException;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.MGF1ParameterSpec;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import org.jspecify.annotations.Nullable;

/** The ways in which a content key is encrypted with RSA: those that are asked for, and others. */
enum KeyWrapping {
  /** RFC 7518, 4.3. */
  OAEP_256("RSA-OAEP-256", "OAEP with SHA-256", oaep("SHA-256", MGF1ParameterSpec.SHA256)),
  /** RFC 7518, 4.3. */
  OAEP("RSA-OAEP", "OAEP with SHA-1", oaep("SHA-1", MGF1ParameterSpec.SHA1)),
  /** What Java does when it is not told more than SHA-256. */
  MIXED("", "OAEP with SHA-256 but MGF1 with SHA-1", oaep("SHA-256", MGF1ParameterSpec.SHA1)),
  /** RFC 8017, 7.2. */
  PKCS1("", "PKCS #1 v1.5", null);

  private final String alg;
  private final String text;
  private final transient @Nullable OAEPParameterSpec oaep;

  KeyWrapping(String alg, String text, @Nullable OAEPParameterSpec oaep) {
    this.alg = alg;
    this.text = text;
    this.oaep = oaep;
  }

  private static OAEPParameterSpec oaep(String digest, MGF1ParameterSpec mask) {
    return new OAEPParameterSpec(digest, "MGF1", mask, PSource.PSpecified.DEFAULT);
  }

  static Stream<KeyWrapping> all() {
    return Arrays.stream(values());
  }

  static Stream<KeyWrapping> others(String alg) {
    return all().filter(wrapping -> !wrapping.alg.equals(alg));
  }

  static boolean isKnown(String alg) {
    return !alg.isEmpty() && all().anyMatch(wrapping -> wrapping.alg.equals(alg));
  }

  static KeyWrapping of(String alg) {
    return all().filter(wrapping -> wrapping.alg.equals(alg)).findFirst().orElseThrow();
  }

  String text() {
    return text;
  }

  /** The content key, if it was wrapped so and to this key. */
  Optional<byte[]> unwrap(byte[] wrapped, RSAPrivateKey key) {
    try {
      Cipher cipher =
          Cipher.getInstance(oaep == null ? "RSA/ECB/PKCS1Padding" : "RSA/ECB/OAEPPadding");
      if (oaep == null) {
        cipher.init(Cipher.DECRYPT_MODE, key);
      } else {
        cipher.init(Cipher.DECRYPT_MODE, key, oaep);
      }
      return Optional.of(cipher.doFinal(wrapped));
    } catch (GeneralSecurityException other) {
      return Optional.empty();
    }
  }
}
