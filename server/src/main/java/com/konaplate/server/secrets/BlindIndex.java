package com.konaplate.server.secrets;

import javax.crypto.SecretKey;

/**
 * Finds encrypted texts again: a keyed hash tells whether two texts are the same, and nothing else.
 * It depends on the column and the service provider, so that equal texts elsewhere look different.
 */
public final class BlindIndex {

  private final SecretKey key;

  BlindIndex(SecretKey key) {
    this.key = key;
  }

  /**
   * The hash of a text.
   *
   * @param column where the text belongs
   * @param aspId id of the service provider
   * @param text the text in clear
   */
  public String of(String column, String aspId, String text) {
    return Hmac.of(key, column, aspId, text);
  }
}
