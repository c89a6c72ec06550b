/** What is said when the server cannot start with its settings. */
@NullMarked
package com.konaplate.server.settings;

import org.jspecify.annotations.NullMarked;
