/** The operations of the tag User: registration, duplicate check and password of members. */
@NullMarked
package com.konaplate.server.user;

import org.jspecify.annotations.NullMarked;
