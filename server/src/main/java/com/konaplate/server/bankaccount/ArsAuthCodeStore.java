package com.konaplate.server.bankaccount;

import com.konaplate.server.secrets.FieldCipher;
import java.math.BigInteger;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The newest ARS authentication code of every member. */
@Repository
class ArsAuthCodeStore {

  private final JdbcClient jdbc;
  private final FieldCipher cipher;

  ArsAuthCodeStore(JdbcClient jdbc, FieldCipher cipher) {
    this.jdbc = jdbc;
    this.cipher = cipher;
  }

  /** Has other requests for this member wait until the transaction ends; false when unknown. */
  boolean lockMember(String aspId, BigInteger userId) {
    return jdbc.sql(
            "SELECT user_id FROM member WHERE asp_id = :aspId AND user_id = :userId FOR UPDATE")
        .param("aspId", aspId)
        .param("userId", userId)
        .query(BigInteger.class)
        .optional()
        .isPresent();
  }

  void replace(String aspId, BigInteger userId, String authNumber, OffsetDateTime expiresAt) {
    jdbc.sql("DELETE FROM ars_auth_code WHERE asp_id = :aspId AND user_id = :userId")
        .param("aspId", aspId)
        .param("userId", userId)
        .update();
    jdbc.sql(
            """
            INSERT INTO ars_auth_code (asp_id, user_id, auth_number, expires_at)
            VALUES (:aspId, :userId, :authNumber, :expiresAt)""")
        .param("aspId", aspId)
        .param("userId", userId)
        .param(
            "authNumber",
            cipher.encrypt(
                BankAccountTables.ARS_AUTH_CODE.place("auth_number", aspId, userId), authNumber))
        .param("expiresAt", expiresAt)
        .update();
  }
}
