package com.konaplate.server.user;

import com.konaplate.contract.wire.TranToken;
import com.konaplate.server.KonaplateProperties;
import com.konaplate.server.api.model.BasicCardInfo;
import com.konaplate.server.project.CardProduct;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Makes the basic information of new cards. */
@Component
class CardIssuer {

  private static final int CARD_NO_DIGITS = 16;
  // A BIN with 1 number in 20 left fails once in 170 registrations; it should have been widened.
  private static final int ATTEMPTS = 100;
  private static final int PAR_HEX_DIGITS = 25;
  private static final DateTimeFormatter EXPIRY =
      DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);

  private final CardStore cards;
  private final SecureRandom random;
  private final Clock clock;
  private final Period validity;

  CardIssuer(CardStore cards, SecureRandom random, Clock clock, KonaplateProperties properties) {
    this.cards = cards;
    this.random = random;
    this.clock = clock;
    this.validity = properties.cardValidity();
  }

  BasicCardInfo issue(CardProduct product) {
    LocalDate today = LocalDate.now(clock.withZone(TranToken.KOREA));
    return new BasicCardInfo()
        .par("Q1" + digits(PAR_HEX_DIGITS, 16))
        .cardNo(unusedCardNo(product.bin()))
        .expiryDate(EXPIRY.format(today.plus(validity)))
        .serviceId(product.serviceId());
  }

  private String unusedCardNo(String bin) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      String cardNo = Luhn.complete(bin + digits(CARD_NO_DIGITS - 1 - bin.length(), 10));
      if (!cards.hasCardNo(cardNo)) {
        return cardNo;
      }
    }
    throw new IllegalStateException("nearly all card numbers of a BIN are issued");
  }

  private String digits(int count, int radix) {
    StringBuilder digits = new StringBuilder();
    for (int index = 0; index < count; index++) {
      digits.append(Character.forDigit(random.nextInt(radix), radix));
    }
    return digits.toString().toUpperCase(Locale.ROOT);
  }
}
