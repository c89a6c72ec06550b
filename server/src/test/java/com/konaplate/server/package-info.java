/** The real server on a free port, spoken to over HTTP. */
@NullMarked
package com.konaplate.server;

import org.jspecify.annotations.NullMarked;
