/** The service providers' projects: their credentials and what is configured for them. */
@NullMarked
package com.konaplate.server.project;

import org.jspecify.annotations.NullMarked;
