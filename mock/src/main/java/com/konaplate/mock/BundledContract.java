package com.konaplate.mock;

import com.konaplate.contract.Contract;

/** The contract that is packed with the mock, read once: whoever comes first reads it. */
final class BundledContract {

  private static final Contract CONTRACT = Contract.bundled();

  private BundledContract() {}

  static Contract get() {
    return CONTRACT;
  }
}
