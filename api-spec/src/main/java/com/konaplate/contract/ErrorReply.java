package com.konaplate.contract;

/**
 * What a refused request is answered with; the envelope's content and the HTTP status.
 *
 * @param status HTTP status
 * @param code code such as {@code 000_002}
 * @param description the declared message with field and limits filled in
 */
public record ErrorReply(int status, String code, String description) {}
