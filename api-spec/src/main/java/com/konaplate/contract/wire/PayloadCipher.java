package com.konaplate.contract.wire;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSADecrypter;
import com.nimbusds.jose.crypto.RSAEncrypter;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Encrypts and decrypts whole bodies as compact JWE (RFC 7516): RSA-OAEP-256 with A128GCM or
 * A256GCM (RFC 7518, 4.3 and 5.3); RSA-OAEP is accepted too. Compressed payloads are refused.
 */
public final class PayloadCipher {

  private static final Set<JWEAlgorithm> ALGORITHMS =
      Set.of(JWEAlgorithm.RSA_OAEP_256, rsaOaepWithSha1());
  private static final Set<EncryptionMethod> METHODS =
      Set.of(EncryptionMethod.A128GCM, EncryptionMethod.A256GCM);

  /** RFC 7516, 7.1; the parser of the library is more lenient. An empty text has no ciphertext. */
  private static final Pattern COMPACT =
      Pattern.compile("([A-Za-z0-9_-]+\\.){3}[A-Za-z0-9_-]*\\.[A-Za-z0-9_-]+");

  /** RFC 7518, 5.3; the library takes any. */
  private static final int IV_BYTES = 12;

  private PayloadCipher() {}

  /** Older clients use it; Nimbus deprecates it in favour of RSA-OAEP-256. */
  @SuppressWarnings("deprecation")
  private static JWEAlgorithm rsaOaepWithSha1() {
    return JWEAlgorithm.RSA_OAEP;
  }

  /**
   * Encrypts a body with RSA-OAEP-256 and A128GCM.
   *
   * @param json the body in UTF-8
   * @param recipient the public key of whoever is to read it, 2048 bits or more
   * @return the compact JWE
   */
  public static String encrypt(byte[] json, RSAPublicKey recipient) {
    JWEHeader header = new JWEHeader(JWEAlgorithm.RSA_OAEP_256, EncryptionMethod.A128GCM);
    JWEObject jwe = new JWEObject(header, new Payload(json));
    try {
      jwe.encrypt(new RSAEncrypter(recipient));
    } catch (JOSEException e) {
      throw new IllegalArgumentException("the public key cannot encrypt", e);
    }
    return jwe.serialize();
  }

  /**
   * Decrypts a body.
   *
   * @param compact the compact JWE
   * @param own the private key of the reader
   * @return the body's bytes
   * @throws UndecryptableException when it is no such JWE, or not for this key
   */
  public static byte[] decrypt(String compact, RSAPrivateKey own) throws UndecryptableException {
    if (!COMPACT.matcher(compact).matches()) {
      throw new UndecryptableException("it is no compact JWE of five base64url parts");
    }
    try {
      JWEObject jwe = JWEObject.parse(compact);
      check(jwe.getHeader());
      if (jwe.getIV().decode().length != IV_BYTES) {
        throw new UndecryptableException("its IV has to be %d bytes".formatted(IV_BYTES));
      }
      jwe.decrypt(new RSADecrypter(own));
      return jwe.getPayload().toBytes();
    } catch (JOSEException e) {
      throw new UndecryptableException(
          "it was not encrypted to this key, or was changed on the way");
    } catch (ParseException | RuntimeException e) {
      // The parser answers some malformed headers with unchecked exceptions.
      throw new UndecryptableException("its header is no JWE header with alg and enc");
    }
  }

  private static void check(JWEHeader header) throws UndecryptableException {
    if (header.getAlgorithm() == null || !ALGORITHMS.contains(header.getAlgorithm())) {
      throw new UndecryptableException("alg has to be RSA-OAEP-256 or RSA-OAEP");
    }
    if (header.getEncryptionMethod() == null || !METHODS.contains(header.getEncryptionMethod())) {
      throw new UndecryptableException("enc has to be A128GCM or A256GCM");
    }
    if (header.getCompressionAlgorithm() != null) {
      throw new UndecryptableException("zip is not supported");
    }
  }
}
