package com.konaplate.mock;

import com.github.tomakehurst.wiremock.http.Request;
import com.konaplate.contract.Operation;
import com.konaplate.contract.Scenario;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The scenario that a request asks for by {@code Prefer: example=<key>} (RFC 7240). */
final class PreferredExample {

  static final String APPLIED_HEADER = "Preference-Applied";

  private static final String HEADER = "Prefer";
  private static final Pattern EXAMPLE =
      Pattern.compile("(?:^|,)\\s*example\\s*=\\s*\"?([^\",;\\s]*)", Pattern.CASE_INSENSITIVE);

  private PreferredExample() {}

  /** The key that is asked for, known or not. */
  static Optional<String> key(Request request) {
    return request.containsHeader(HEADER)
        ? new SentHeaders(request)
            .values(HEADER).stream()
                .map(EXAMPLE::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst()
        : Optional.empty();
  }

  static Optional<Scenario> find(Operation operation, String key) {
    return operation.scenarios().stream().filter(s -> s.key().equals(key)).findFirst();
  }

  /** What to say of a key that the operation does not have. */
  static String unknown(Operation operation) {
    return "Prefer: ignored: "
        + operation.scenarios().stream()
            .map(Scenario::key)
            .collect(Collectors.joining(", ", operation.id() + " has the examples ", ""));
  }
}
