package com.konaplate.mock;

import com.konaplate.contract.Contract;
import com.konaplate.contract.Contracts;

/** The contract that is packed with the mock, read once: whoever comes first reads it. */
final class BundledContract {

  private static final Contract CONTRACT = Contracts.bundled();

  private BundledContract() {}

  static Contract get() {
    return CONTRACT;
  }
}
