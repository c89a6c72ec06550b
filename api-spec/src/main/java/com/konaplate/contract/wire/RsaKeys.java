package com.konaplate.contract.wire;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/**
 * An RSA key pair.
 *
 * @param publicKey encrypts
 * @param privateKey decrypts
 */
public record RsaKeys(RSAPublicKey publicKey, RSAPrivateKey privateKey) {

  /**
   * Reads a pair from PEM (RFC 7468): {@code PUBLIC KEY} and PKCS #8 {@code PRIVATE KEY}.
   *
   * @throws IllegalArgumentException when a text is no such key
   */
  public static RsaKeys of(String publicPem, String privatePem) {
    return new RsaKeys(publicKey(publicPem), privateKey(privatePem));
  }

  /**
   * Reads a {@code PUBLIC KEY} from PEM.
   *
   * @throws IllegalArgumentException when the text is no such key
   */
  public static RSAPublicKey publicKey(String pem) {
    try {
      return (RSAPublicKey)
          KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(der(pem)));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IllegalArgumentException("no RSA public key in PEM", e);
    }
  }

  /**
   * Reads a PKCS #8 {@code PRIVATE KEY} from PEM.
   *
   * @throws IllegalArgumentException when the text is no such key
   */
  public static RSAPrivateKey privateKey(String pem) {
    try {
      return (RSAPrivateKey)
          KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(der(pem)));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IllegalArgumentException("no RSA private key in PKCS #8 PEM", e);
    }
  }

  private static byte[] der(String pem) {
    return Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
  }

  @Override
  public String toString() {
    return "RsaKeys[" + publicKey.getModulus().bitLength() + " bits]";
  }
}
