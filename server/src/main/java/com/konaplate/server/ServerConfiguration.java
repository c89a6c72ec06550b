package com.konaplate.server;

import com.konaplate.contract.Contract;
import com.konaplate.contract.Contracts;
import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What every part of the server draws on: the contract, time and chance. */
@Configuration(proxyBeanMethods = false)
class ServerConfiguration {

  @Bean
  Contract contract() {
    return Contracts.bundled();
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  SecureRandom secureRandom() {
    return new SecureRandom();
  }
}
