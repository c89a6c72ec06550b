package com.konaplate.contracttests;

import com.konaplate.contract.HeaderParameter;
import java.util.List;

/**
 * The reply carries the request's correlation id, or a fresh one where that was not well formed.
 */
final class CorrelationIdCheck implements ReplyCheck {

  private final HeaderParameter header;

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
    boolean fresh = header.firstViolation(received).isEmpty() && !sent.containsAll(received);
    return fresh ? List.of() : List.of(finding("a fresh well-formed id", received));
  }

  private Finding finding(String expected, List<String> received) {
    return new Finding(header.name(), expected, received.toString());
  }
}
