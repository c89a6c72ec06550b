package com.konaplate.server.bankaccount;

import com.konaplate.server.KonaplateProperties;
import com.konaplate.server.api.model.GenerateArsAuthCodeResponse;
import com.konaplate.server.error.Refusal;
import com.konaplate.server.error.Rule;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Generates the codes that members enter in the ARS call. */
@Service
class ArsAuthCodes {

  private static final int LOWEST = 10;
  private static final int HIGHEST = 99;

  private final ArsAuthCodeStore codes;
  private final SecureRandom random;
  private final Clock clock;
  private final Duration lifetime;

  ArsAuthCodes(
      ArsAuthCodeStore codes, SecureRandom random, Clock clock, KonaplateProperties properties) {
    this.codes = codes;
    this.random = random;
    this.clock = clock;
    this.lifetime = properties.authCodeLifetime();
  }

  @Transactional
  GenerateArsAuthCodeResponse generate(String aspId, BigInteger userId) {
    if (!codes.lockMember(aspId, userId)) {
      throw Refusal.of(Rule.INVALID_USER_ID);
    }
    String authNumber = String.valueOf(random.nextInt(LOWEST, HIGHEST + 1));
    codes.replace(aspId, userId, authNumber, OffsetDateTime.now(clock).plus(lifetime));
    return new GenerateArsAuthCodeResponse().authNumber(authNumber);
  }
}
