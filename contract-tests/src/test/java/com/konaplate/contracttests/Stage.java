package com.konaplate.contracttests;

import com.konaplate.contract.ErrorReply;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One stage of the order of checks, as it looks to somebody before the platform who has its keys.
 *
 * @param name what is judged
 * @param named whether that is what the label of a {@link Breach} is about
 * @param refusal what it answers a request with, whatever the other stages make of it
 */
record Stage(
    String name, Predicate<String> named, Function<Request, Optional<ErrorReply>> refusal) {}
