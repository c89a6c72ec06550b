/** What stands between HTTP and a controller: the checks in the contract's order, and replies. */
@NullMarked
package com.konaplate.server.wire;

import org.jspecify.annotations.NullMarked;
