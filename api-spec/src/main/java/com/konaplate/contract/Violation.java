package com.konaplate.contract;

/**
 * One broken promise of a request: the common language of server, mock and tests.
 *
 * @param place where it is broken
 * @param keyword which promise
 */
public record Violation(Place place, Keyword keyword) {}
