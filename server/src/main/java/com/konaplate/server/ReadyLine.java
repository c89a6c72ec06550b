package com.konaplate.server;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells in one line where the server listens, as soon as it does. */
@Component
final class ReadyLine {

  private static final Logger LOG = LoggerFactory.getLogger(ReadyLine.class);

  private final Environment environment;

  ReadyLine(Environment environment) {
    this.environment = environment;
  }

  @EventListener(ApplicationReadyEvent.class)
  void tell() {
    LOG.info(
        "Konaplate server ready at http://{}:{}",
        environment.getRequiredProperty("server.address"),
        environment.getRequiredProperty("local.server.port"));
  }
}
