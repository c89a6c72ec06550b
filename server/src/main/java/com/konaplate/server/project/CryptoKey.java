package com.konaplate.server.project;

import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;

/**
 * The keys that encrypted bodies are exchanged with.
 *
 * @param id names them in X-KM-Crypto-Key-Id
 * @param serverPrivateKey decrypts requests
 * @param clientPublicKey encrypts replies
 */
public record CryptoKey(String id, RSAPrivateKey serverPrivateKey, RSAPublicKey clientPublicKey) {

  @Override
  public String toString() {
    return "CryptoKey[" + id + "]";
  }
}
