/** The server: a Spring Boot application that answers the contract's operations. */
@NullMarked
package com.konaplate.server;

import org.jspecify.annotations.NullMarked;
