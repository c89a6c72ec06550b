/** Refusals, the contract's rules, and the one place that writes error bodies. */
@NullMarked
package com.konaplate.server.error;

import org.jspecify.annotations.NullMarked;
