/**
 * Puts together what partners get: the contract and everything that follows from it, in one zip.
 */
@NullMarked
package com.konaplate.contracttests.bundle;

import org.jspecify.annotations.NullMarked;
