package com.konaplate.contract;

import java.util.Optional;

/**
 * One entry of an {@code x-error-codes} list with what the catalogue adds to it.
 *
 * @param code code such as {@code 001_001}
 * @param status HTTP status
 * @param message template; {@code {field}}, {@code {min}} and {@code {max}} are filled in
 * @param rule name of the rule that gives it, for code that is no constraint's alone
 * @param field the field that the rule names
 * @param maxBytes largest body in bytes, where the entry is about that
 * @param explained whether an assumption states why it is declared
 * @param description when it is given
 */
public record DeclaredError(
    String code,
    int status,
    String message,
    Optional<String> rule,
    Optional<String> field,
    Optional<Integer> maxBytes,
    boolean explained,
    Bilingual description) {

  /** The reply for the field that the entry itself names, if any. */
  ErrorReply reply() {
    return new ErrorReply(status, code, message.replace("{field}", field.orElse("")));
  }

  /** The reply for a field that breaks a limit. */
  ErrorReply reply(String fieldName, String min, String max) {
    String text = message.replace("{min}", min).replace("{max}", max).replace("{field}", fieldName);
    return new ErrorReply(status, code, text);
  }
}
