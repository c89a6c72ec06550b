/** Compares the working contract with the published one, and says what version it needs. */
@NullMarked
package com.konaplate.contract.gate;

import org.jspecify.annotations.NullMarked;
