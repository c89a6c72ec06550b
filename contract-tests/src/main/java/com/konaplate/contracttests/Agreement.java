package com.konaplate.contracttests;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Compares what two targets answered to the same case, whatever the contract says about it. */
final class Agreement {

  private static final List<String> HEADERS = List.of("Content-Type", "X-KM-Crypto-Key-Id");

  private Agreement() {}

  /** Where the second differs from the first; values that a platform makes itself may differ. */
  static List<Finding> differences(Outcome one, Outcome other) {
    List<Finding> found = new ArrayList<>();
    compare("status", status(one), status(other), found);
    for (String header : HEADERS) {
      compare(header, values(one, header), values(other, header), found);
    }
    Set<String> free = one.contractCase().expected().generated();
    if (one.body().isPresent() && other.body().isPresent()) {
      found.addAll(ExpectedReplyCheck.differences(one.body().get(), other.body().get(), free));
    } else {
      compare("body", bodyKind(one), bodyKind(other), found);
    }
    return found;
  }

  private static void compare(String place, String one, String other, List<Finding> found) {
    if (!one.equals(other)) {
      found.add(new Finding(place, one, other));
    }
  }

  private static String status(Outcome outcome) {
    return outcome.reply().map(reply -> String.valueOf(reply.status())).orElse("no reply");
  }

  private static String values(Outcome outcome, String header) {
    return outcome.reply().map(reply -> reply.values(header).toString()).orElse("no reply");
  }

  private static String bodyKind(Outcome outcome) {
    return outcome.body().isPresent() ? "a JSON object" : "none";
  }
}
