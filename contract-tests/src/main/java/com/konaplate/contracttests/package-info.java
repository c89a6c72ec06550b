/** The contract tests: one suite, run against any address that claims to speak the contract. */
@NullMarked
package com.konaplate.contracttests;

import org.jspecify.annotations.NullMarked;
