/** The portal: the contract as pages for partners, with requests that are signed in the browser. */
@NullMarked
package com.konaplate.mock.portal;

import org.jspecify.annotations.NullMarked;
