/** Tests of the mock: the real thing on a free port, spoken to over HTTP. */
@NullMarked
package com.konaplate.mock;

import org.jspecify.annotations.NullMarked;
