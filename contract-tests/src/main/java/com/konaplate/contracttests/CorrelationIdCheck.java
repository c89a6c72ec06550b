package com.konaplate.contracttests;

import com.konaplate.contract.HeaderParameter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The reply carries the request's correlation id, or a fresh one where that was not well formed.
 */
final class CorrelationIdCheck implements ReplyCheck {

  /** Two replies may have the same one by chance: of its digits 7 alone are drawn. */
  private static final int MOST = 2;

  private final HeaderParameter header;
  private final Map<List<String>, Integer> fresh = new ConcurrentHashMap<>();

  CorrelationIdCheck(HeaderParameter header) {
    this.header = header;
  }

  @Override
  public List<Finding> findings(Exchange exchange) {
    List<String> sent = exchange.request().values(header.name());
    List<String> received = exchange.reply().values(header.name());
    if (header.firstViolation(sent).isEmpty()) {
      return received.equals(sent) ? List.of() : List.of(finding(sent.get(0), received));
    }
    if (header.firstViolation(received).isPresent() || sent.containsAll(received)) {
      return List.of(finding("a fresh well-formed id", received));
    }
    return fresh.merge(received, 1, Integer::sum) > MOST
        ? List.of(finding("a fresh id, which other replies of this run do not have", received))
        : List.of();
  }

  private Finding finding(String expected, List<String> received) {
    return new Finding(header.name(), expected, received.toString());
  }
}
