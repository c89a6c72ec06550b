package com.konaplate.contract.wire;

import com.konaplate.contract.HeaderParameter;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** Makes transaction numbers of the form {@code yyMMddHHmmss-xxxxxxx}, and those of replies. */
public final class CorrelationId {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyMMddHHmmss", Locale.ROOT).withZone(TranToken.KOREA);
  private static final int SEVEN_HEX_DIGITS = 1 << 28;

  private final HeaderParameter header;
  private final Clock clock;
  private final RandomGenerator random;

  /**
   * Uses the contract's form.
   *
   * @param header the header's declaration
   * @param clock gives the time of fresh ids
   * @param random gives their last seven digits
   */
  public CorrelationId(HeaderParameter header, Clock clock, RandomGenerator random) {
    this.header = header;
    this.clock = clock;
    this.random = random;
  }

  /** A fresh id. */
  public String fresh() {
    int digits = random.nextInt(SEVEN_HEX_DIGITS);
    return TIME.format(clock.instant()) + "-" + String.format(Locale.ROOT, "%07x", digits);
  }

  /**
   * The id of a reply: the request's own where that is well formed, else a fresh one.
   *
   * @param received the header's values as received
   */
  public String ofReply(List<String> received) {
    return received.size() == 1 && header.firstViolation(received).isEmpty()
        ? received.get(0)
        : fresh();
  }
}
