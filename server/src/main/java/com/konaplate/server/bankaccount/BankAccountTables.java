package com.konaplate.server.bankaccount;

import com.konaplate.server.secrets.EncryptedTable;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where authentication codes are encrypted. */
@Configuration(proxyBeanMethods = false)
class BankAccountTables {

  static final EncryptedTable ARS_AUTH_CODE =
      new EncryptedTable("ars_auth_code", Optional.of("asp_id"), "user_id", List.of("auth_number"));

  @Bean
  EncryptedTable arsAuthCodeTable() {
    return ARS_AUTH_CODE;
  }
}
