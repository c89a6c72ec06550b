package com.konaplate.server.secrets;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Encrypts the texts of a row with AES-256-GCM (NIST SP 800-38D). A stored text reads {@code
 * key-id:base64}, where the base64 holds a random 96-bit nonce, the ciphertext and a 128-bit tag;
 * it decrypts only where it was stored.
 */
public final class FieldCipher {

  private static final String TRANSFORMATION = "AES/GCM/NoPadding";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final Keys keys;
  private final SecureRandom random;

  FieldCipher(Keys keys, SecureRandom random) {
    this.keys = keys;
    this.random = random;
  }

  /**
   * Encrypts a text with the current key.
   *
   * @param place column and row; the same for decryption
   * @param text the text in clear
   */
  public String encrypt(String place, String text) {
    String id = keys.currentId();
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    byte[] sealed = run(Cipher.ENCRYPT_MODE, key(id), nonce, place, Texts.bytes(text));
    byte[] stored =
        ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
    return id + ":" + Base64.getEncoder().encodeToString(stored);
  }

  /**
   * Decrypts a stored text with the key that it names.
   *
   * @param place column and row, as for encryption
   * @param stored what was stored
   * @throws IllegalStateException when it was changed, moved, or made with a key that is not
   *     configured
   */
  public String decrypt(String place, String stored) {
    int colon = stored.indexOf(':');
    ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(stored.substring(colon + 1)));
    byte[] nonce = new byte[NONCE_BYTES];
    bytes.get(nonce);
    byte[] sealed = new byte[bytes.remaining()];
    bytes.get(sealed);
    SecretKey key = key(stored.substring(0, colon));
    return Texts.text(run(Cipher.DECRYPT_MODE, key, nonce, place, sealed));
  }

  /** The id of the key that encrypts. */
  String currentId() {
    return keys.currentId();
  }

  /** Whether a stored text was made with the key that encrypts now. */
  boolean isCurrent(String stored) {
    return stored.startsWith(keys.currentId() + ":");
  }

  private SecretKey key(String id) {
    return keys.find(id)
        .orElseThrow(() -> new IllegalStateException("no encryption key " + id + " is configured"));
  }

  private static byte[] run(int mode, SecretKey key, byte[] nonce, String place, byte[] input) {
    try {
      Cipher cipher = Cipher.getInstance(TRANSFORMATION);
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(Texts.bytes(place));
      return cipher.doFinal(input);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a stored text cannot be encrypted or decrypted", e);
    }
  }
}
