package com.konaplate.contracttests;

/**
 * One header line of a request.
 *
 * @param name the name as sent
 * @param value the value as sent, possibly empty
 */
record Header(String name, String value) {}
