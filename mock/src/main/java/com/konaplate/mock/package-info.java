/** The mock: answers every documented scenario, from the contract alone. */
@NullMarked
package com.konaplate.mock;

import org.jspecify.annotations.NullMarked;
