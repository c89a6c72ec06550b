/** Changes what the contract library holds, where its own package alone can. */
@NullMarked
package com.konaplate.contract;

import org.jspecify.annotations.NullMarked;
