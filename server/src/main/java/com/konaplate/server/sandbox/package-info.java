/** The contract's declared state, seeded and restored; only in the profile {@code sandbox}. */
@NullMarked
package com.konaplate.server.sandbox;

import org.jspecify.annotations.NullMarked;
