package com.konaplate.server.user;

import com.konaplate.server.api.model.BasicCardInfo;
import java.math.BigInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The mobile cards issued with registrations. */
@Repository
class CardStore {

  private final JdbcClient jdbc;

  CardStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  boolean hasCardNo(String cardNo) {
    return jdbc.sql("SELECT EXISTS (SELECT 1 FROM card WHERE card_no = :cardNo)")
        .param("cardNo", cardNo)
        .query(Boolean.class)
        .single();
  }

  void insert(String aspId, BigInteger userId, BasicCardInfo card) {
    jdbc.sql(
            """
            INSERT INTO card (card_no, par, expiry_date, service_id, asp_id, user_id)
            VALUES (:cardNo, :par, :expiryDate, :serviceId, :aspId, :userId)""")
        .param("cardNo", card.getCardNo())
        .param("par", card.getPar())
        .param("expiryDate", card.getExpiryDate())
        .param("serviceId", card.getServiceId())
        .param("aspId", aspId)
        .param("userId", userId)
        .update();
  }
}
