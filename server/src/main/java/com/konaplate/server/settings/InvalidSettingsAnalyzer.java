package com.konaplate.server.settings;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Has Spring Boot say what is wrong with the settings instead of printing a stack trace. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class InvalidSettingsAnalyzer extends AbstractFailureAnalyzer<InvalidSettingsException> {

  @Override
  protected FailureAnalysis analyze(Throwable root, InvalidSettingsException cause) {
    return new FailureAnalysis(
        "The configuration cannot be used:\n\n" + cause.getMessage(),
        "Correct these properties (docs/server.md tells how), or try the server with"
            + " --spring.profiles.active=sandbox, which has its own.",
        cause);
  }
}
