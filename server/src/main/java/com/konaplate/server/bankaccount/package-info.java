/** The operations of the tag BankAccount: linking a bank account to a member. */
@NullMarked
package com.konaplate.server.bankaccount;

import org.jspecify.annotations.NullMarked;
