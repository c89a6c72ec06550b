package com.konaplate.contracttests;

import com.konaplate.contract.wire.WireHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Compares what two targets answered to the same case, whatever the contract says about it. */
final class Agreement {

  private static final List<String> HEADERS =
      List.of("Content-Type", "Allow", WireHeaders.CRYPTO_KEY_ID);

  private Agreement() {}

  /** Where the second differs from the first; values that a platform makes itself may differ. */
  static List<Finding> differences(Outcome one, Outcome other) {
    List<Finding> found = new ArrayList<>(transcriptDifferences(one, other));
    for (String header : HEADERS) {
      compare(header, values(one, header), values(other, header), found);
    }
    return found;
  }

  /** The same without the headers, in which an encrypted reply differs from a plain one. */
  static List<Finding> transcriptDifferences(Outcome one, Outcome other) {
    List<Finding> found = new ArrayList<>();
    compare("status", status(one), status(other), found);
    compare(WireHeaders.CORRELATION_ID, correlation(one), correlation(other), found);
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

  /** Ids differ from request to request; whether the reply repeats its own must not. */
  private static String correlation(Outcome outcome) {
    String header = WireHeaders.CORRELATION_ID;
    List<String> sent = outcome.request().values(header);
    List<String> received = outcome.reply().map(reply -> reply.values(header)).orElse(List.of());
    return received.size() + (received.equals(sent) ? " repeated" : " fresh");
  }

  private static String bodyKind(Outcome outcome) {
    return outcome.body().isPresent() ? "a JSON object" : "none";
  }
}
