package com.konaplate.contracttests;

import com.nimbusds.jose.CompressionAlgorithm;
import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSAEncrypter;
import java.security.interfaces.RSAPublicKey;

/**
 * Encrypts as {@code PayloadCipher} does not: with the other algorithms that have to be accepted,
 * and with those that must not be.
 *
 * @param algorithm how the key is encrypted
 * @param method how the content is encrypted
 * @param compressed whether the content is compressed first
 */
record Jwe(JWEAlgorithm algorithm, EncryptionMethod method, boolean compressed) {

  /** Older clients use it; Nimbus deprecates it in favour of RSA-OAEP-256. */
  @SuppressWarnings("deprecation")
  static final JWEAlgorithm OAEP_SHA_1 = JWEAlgorithm.RSA_OAEP;

  /** Open to padding oracles; nobody may accept it. */
  @SuppressWarnings("deprecation")
  static final JWEAlgorithm PKCS_1 = JWEAlgorithm.RSA1_5;

  String encrypt(byte[] json, RSAPublicKey recipient) {
    JWEHeader.Builder header = new JWEHeader.Builder(algorithm, method);
    JWEObject jwe =
        new JWEObject(
            compressed
                ? header.compressionAlgorithm(CompressionAlgorithm.DEF).build()
                : header.build(),
            new Payload(json));
    try {
      jwe.encrypt(new RSAEncrypter(recipient));
    } catch (JOSEException e) {
      throw new IllegalArgumentException("the public key cannot encrypt", e);
    }
    return jwe.serialize();
  }
}
