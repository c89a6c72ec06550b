/** Keys, and what is stored with them: encrypted texts, blind indexes and hashes of passwords. */
@NullMarked
package com.konaplate.server.secrets;

import org.jspecify.annotations.NullMarked;
