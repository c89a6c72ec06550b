/** Constraints that the generated code carries and Bean Validation does not have. */
@NullMarked
package com.konaplate.server.constraint;

import org.jspecify.annotations.NullMarked;
