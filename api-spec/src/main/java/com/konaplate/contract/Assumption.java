package com.konaplate.contract;

import java.util.List;

/**
 * Something the contract says and the vendor's pages do not ({@code x-assumption}).
 *
 * @param id short name, the same wherever the assumption is used
 * @param text one sentence
 * @param places where in the contract it is used, as JSON pointers
 */
public record Assumption(String id, String text, List<String> places) {}
