package com.konaplate.contract;

/**
 * One promise that a request can break, and the code that answers it.
 *
 * @param place where; the items of an array stand as {@code tcIdList[]}
 * @param keyword which promise
 * @param code the declared code
 */
public record Constraint(Place place, Keyword keyword, String code) {}
