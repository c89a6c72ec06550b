package com.konaplate.contracttests;

import com.konaplate.contracttests.ContractCase.Subject;
import java.util.List;

/**
 * The same cases once more with their bodies encrypted. Encryption changes nothing but the wire:
 * what comes back, decrypted, is what the plain request is answered with.
 */
final class EncryptedRun {

  private static final String SUFFIX = "/encrypted";

  private EncryptedRun() {}

  /** Those of the plain cases that have a body to be encrypted. */
  static List<ContractCase> of(List<ContractCase> plain) {
    return plain.stream().filter(c -> c.draft().encryptable()).map(EncryptedRun::of).toList();
  }

  private static ContractCase of(ContractCase plain) {
    Subject subject = plain.subject();
    return new ContractCase(
        idOf(plain.id()),
        subject.scenario().isPresent() ? Family.ENCRYPTED_SCENARIO : Family.ENCRYPTED,
        subject,
        plain.given(),
        plain.draft().sealed(),
        plain.expected());
  }

  /** The id of the encrypted case beside that of the plain one. */
  static String idOf(String plainId) {
    return plainId + SUFFIX;
  }
}
