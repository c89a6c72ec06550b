package com.konaplate.server.wire;

import com.konaplate.contract.wire.TranToken;
import com.konaplate.server.KonaplateProperties;
import com.konaplate.server.settings.InvalidSettingsException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Asks more of a token than the contract does, where that is configured: that its time is about
 * now, and that it was not used before. The time is not signed, so this stops repeated requests and
 * wrong clocks, not somebody who writes another time into a token.
 */
@Component
final class TokenGuard {

  private static final int MILLISECOND_DIGITS = 17;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmssSSS", Locale.ROOT).withZone(TranToken.KOREA);

  private final Optional<Duration> maxAge;
  private final boolean once;
  private final SeenTokenStore seen;
  private final Clock clock;

  TokenGuard(KonaplateProperties properties, SeenTokenStore seen, Clock clock) {
    this.maxAge = Optional.ofNullable(properties.token().maxAge());
    this.once = properties.token().replayGuard();
    this.seen = seen;
    this.clock = clock;
    if (once && maxAge.isEmpty()) {
      throw new InvalidSettingsException(
          List.of("konaplate.token.replay-guard needs konaplate.token.max-age"));
    }
  }

  /** Whether the token, whose signature is right, is accepted. */
  boolean accepts(String aspId, String token) {
    return maxAge.isEmpty() || accepts(aspId, token, maxAge.get());
  }

  private boolean accepts(String aspId, String token, Duration age) {
    Optional<Instant> time = time(token);
    boolean isFresh =
        time.filter(at -> Duration.between(at, clock.instant()).abs().compareTo(age) <= 0)
            .isPresent();
    return isFresh && (!once || seen.isNew(aspId, token, time.get().plus(age)));
  }

  /** The time in the token; one digit less, as the page's length has it, tells hundredths. */
  private static Optional<Instant> time(String token) {
    String digits = token.substring(token.indexOf(':') + 1, token.lastIndexOf(':'));
    try {
      String padded = digits + "0".repeat(MILLISECOND_DIGITS - digits.length());
      return Optional.of(TIME.parse(padded, Instant::from));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
