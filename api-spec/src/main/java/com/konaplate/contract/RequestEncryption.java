package com.konaplate.contract;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a request's encryption is to an operation ({@code x-encrypted} on the request body). */
public enum RequestEncryption {
  /** The page marks the request as encrypted: a profile may require it. */
  ENCRYPTABLE,
  /** The page has no mark; an encrypted request is accepted all the same. */
  ACCEPTED;

  /** The word as the contract writes it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<RequestEncryption> of(String word) {
    return Arrays.stream(values()).filter(value -> value.word().equals(word)).findFirst();
  }
}
