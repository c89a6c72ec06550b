package com.konaplate.server.wire;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/** The tokens that were used while they are fresh, by their digest; shared by all instances. */
@Repository
class SeenTokenStore {

  private final JdbcClient jdbc;
  private final Clock clock;

  SeenTokenStore(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Remembers a token until then; false when it is remembered already. */
  boolean isNew(String aspId, String token, Instant until) {
    try {
      jdbc.sql("INSERT INTO seen_token (digest, expires_at) VALUES (:digest, :expiresAt)")
          .param("digest", digest(aspId, token))
          .param("expiresAt", until.atOffset(ZoneOffset.UTC))
          .update();
      return true;
    } catch (DuplicateKeyException repeated) {
      return false;
    }
  }

  /** Forgets tokens that are refused for their age anyway. */
  @Scheduled(fixedDelayString = "PT1M")
  void forgetOld() {
    jdbc.sql("DELETE FROM seen_token WHERE expires_at < :now")
        .param("now", OffsetDateTime.now(clock))
        .update();
  }

  private static String digest(String aspId, String token) {
    // Padding is optional, and no way to make a token look new.
    String one = aspId + ":" + token.replace("=", "");
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(one.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
