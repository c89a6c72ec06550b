/** What the README shows. */
@NullMarked
package com.konaplate.mock.example;

import org.jspecify.annotations.NullMarked;
