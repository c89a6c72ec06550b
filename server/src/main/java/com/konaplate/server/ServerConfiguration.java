package com.konaplate.server;

import com.konaplate.contract.Contract;
import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What every part of the server draws on: the contract, time and chance. */
@Configuration(proxyBeanMethods = false)
class ServerConfiguration {

  @Bean
  Contract contract() {
    return Contract.bundled();
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  SecureRandom secureRandom() {
    return new SecureRandom();
  }

  @Bean
  PasswordEncoder passwordEncoder(KonaplateProperties properties, SecureRandom random) {
    return new BCryptPasswordEncoder(properties.passwordStrength(), random);
  }
}
