package com.konaplate.server;

import com.konaplate.server.settings.InvalidSettingsException;
import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What can be configured apart from the projects.
 *
 * @param encryption whether a plain request is accepted where the contract marks it as encrypted
 * @param passwordStrength cost of the password hash: two to the power of it rounds
 * @param authCodeLifetime how long an ARS authentication code is good
 * @param cardValidity how long a card is valid
 * @param bodyTimeout how long a client may take to send a body
 * @param token what is asked of X-KM-Tran-Token beyond its signature
 */
@ConfigurationProperties("konaplate")
public record KonaplateProperties(
    @DefaultValue("required") EncryptionMode encryption,
    @DefaultValue("10") int passwordStrength,
    @DefaultValue("5m") Duration authCodeLifetime,
    @DefaultValue("5y") Period cardValidity,
    @DefaultValue("10s") Duration bodyTimeout,
    @DefaultValue Token token) {

  private static final int LEAST_STRENGTH = 4;
  private static final int GREATEST_STRENGTH = 31;
  // Far beyond any use, and near enough for every clock and database to add to the present time.
  private static final Duration LONGEST = Duration.ofDays(36_500);
  // The expiry date of a card has two digits for the year.
  private static final int CARD_MONTHS = 1200;
  private static final int LEAST_DAYS_OF_MONTH = 28;

  /**
   * Checks what the types leave open.
   *
   * @throws InvalidSettingsException naming all that is wrong
   */
  public KonaplateProperties {
    List<String> defects = new ArrayList<>();
    if (passwordStrength < LEAST_STRENGTH || passwordStrength > GREATEST_STRENGTH) {
      defects.add("konaplate.password-strength has to be 4 to 31");
    }
    bounded(defects, "auth-code-lifetime", authCodeLifetime);
    bounded(defects, "body-timeout", bodyTimeout);
    bounded(defects, "token.max-age", token.maxAge());
    if (cardValidity.isNegative() || cardValidity.isZero()) {
      defects.add("konaplate.card-validity has to be positive");
    } else if (months(cardValidity) >= CARD_MONTHS) {
      defects.add("konaplate.card-validity has to be less than 100y");
    }
    if (!defects.isEmpty()) {
      throw new InvalidSettingsException(defects);
    }
  }

  private static void bounded(List<String> defects, String property, @Nullable Duration value) {
    if (value != null && (value.isNegative() || value.isZero())) {
      defects.add("konaplate." + property + " has to be positive");
    } else if (value != null && value.compareTo(LONGEST) > 0) {
      defects.add("konaplate." + property + " has to be " + LONGEST.toDays() + "d at most");
    }
  }

  private static long months(Period period) {
    return period.toTotalMonths() + period.getDays() / LEAST_DAYS_OF_MONTH;
  }

  /**
   * What is asked of a token beyond its signature; nothing by default, as the contract says.
   *
   * @param maxAge how far its time may lie from the server's, before or after; any when left out
   * @param replayGuard whether a token is accepted once only; needs a greatest age
   */
  public record Token(@Nullable Duration maxAge, @DefaultValue("false") boolean replayGuard) {}

  /** What is done with a plain request to an operation that the contract marks as encrypted. */
  public enum EncryptionMode {
    /** It is accepted. */
    OPTIONAL,
    /** It is refused. */
    REQUIRED
  }
}
