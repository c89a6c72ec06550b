/** Tests of the portal, over HTTP and in a real browser. */
@NullMarked
package com.konaplate.mock.portal;

import org.jspecify.annotations.NullMarked;
