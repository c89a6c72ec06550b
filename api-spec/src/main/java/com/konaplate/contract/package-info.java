/** The contract, read once from {@code openapi.yaml} into an immutable, compiled model. */
@NullMarked
package com.konaplate.contract;

import org.jspecify.annotations.NullMarked;
