package com.konaplate.server.user;

import com.konaplate.server.api.model.BasicCardInfo;
import com.konaplate.server.secrets.BlindIndex;
import com.konaplate.server.secrets.FieldCipher;
import java.math.BigInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The mobile cards issued with registrations. */
@Repository
class CardStore {

  private static final String CARD_NO = "card_no_index";
  private static final String PAR = "par_index";

  private final JdbcClient jdbc;
  private final BlindIndex index;
  private final FieldCipher cipher;

  CardStore(JdbcClient jdbc, BlindIndex index, FieldCipher cipher) {
    this.jdbc = jdbc;
    this.index = index;
    this.cipher = cipher;
  }

  boolean hasCardNo(String cardNo) {
    return jdbc.sql("SELECT EXISTS (SELECT 1 FROM card WHERE card_no_index = :cardNo)")
        .param("cardNo", index(CARD_NO, cardNo))
        .query(Boolean.class)
        .single();
  }

  /**
   * Stores a card.
   *
   * @throws org.springframework.dao.DuplicateKeyException when its number or reference is taken
   */
  void insert(String aspId, BigInteger userId, BasicCardInfo card) {
    String cardNoIndex = index(CARD_NO, card.getCardNo());
    jdbc.sql(
            """
            INSERT INTO card (
              card_no_index, card_no, par_index, par, expiry_date, service_id, asp_id, user_id)
            VALUES (
              :cardNoIndex, :cardNo, :parIndex, :par, :expiryDate, :serviceId, :aspId, :userId)""")
        .param("cardNoIndex", cardNoIndex)
        .param("cardNo", cipher.encrypt(place("card_no", cardNoIndex), card.getCardNo()))
        .param("parIndex", index(PAR, card.getPar()))
        .param("par", cipher.encrypt(place("par", cardNoIndex), card.getPar()))
        .param(
            "expiryDate", cipher.encrypt(place("expiry_date", cardNoIndex), card.getExpiryDate()))
        .param("serviceId", card.getServiceId())
        .param("aspId", aspId)
        .param("userId", userId)
        .update();
  }

  private static String place(String column, String cardNoIndex) {
    return MemberTables.CARD.place(column, cardNoIndex);
  }

  /** Cards are unique among those of all service providers. */
  private String index(String column, String text) {
    return index.of(column, "", text);
  }
}
