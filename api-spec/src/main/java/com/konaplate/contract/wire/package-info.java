/**
 * The wire protocol: signing, encryption, correlation ids and JSON as both ends have to read it.
 */
@NullMarked
package com.konaplate.contract.wire;

import org.jspecify.annotations.NullMarked;
