package com.konaplate.contracttests;

import java.util.Optional;

/**
 * The state that a case needs on a target that keeps state.
 *
 * @param declared whether all of the contract's declared state has to be as declared
 * @param registration the request that makes the member whom the case speaks of
 */
record Given(boolean declared, Optional<Draft> registration) {

  /** State does not matter. */
  static final Given NOTHING = new Given(false, Optional.empty());

  /** The state of {@code x-given}. */
  static final Given DECLARED = new Given(true, Optional.empty());

  static Given member(Draft registration) {
    return new Given(false, Optional.of(registration));
  }
}
