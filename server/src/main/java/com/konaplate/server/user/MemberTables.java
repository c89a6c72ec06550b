package com.konaplate.server.user;

import com.konaplate.server.secrets.EncryptedTable;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where members' data are encrypted. */
@Configuration(proxyBeanMethods = false)
class MemberTables {

  static final EncryptedTable DETAILS =
      new EncryptedTable(
          "member_details",
          Optional.of("asp_id"),
          "user_id",
          List.of(
              "login_id",
              "ci",
              "birth_date",
              "nationality",
              "gender",
              "user_name",
              "mobile_number",
              "email",
              "join_channel",
              "zip_code",
              "address",
              "address_detail",
              "agreed_terms"));

  static final EncryptedTable CARD =
      new EncryptedTable(
          "card", Optional.empty(), "card_no_index", List.of("card_no", "par", "expiry_date"));

  @Bean
  EncryptedTable memberDetailsTable() {
    return DETAILS;
  }

  @Bean
  EncryptedTable cardTable() {
    return CARD;
  }
}
