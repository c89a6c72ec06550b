package com.konaplate.server.project;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Has Spring Boot say what is wrong with the projects instead of printing a stack trace. */
final class InvalidProjectsAnalyzer extends AbstractFailureAnalyzer<InvalidProjectsException> {

  @Override
  protected FailureAnalysis analyze(Throwable root, InvalidProjectsException cause) {
    return new FailureAnalysis(
        "The configured projects cannot be used:\n\n" + cause.getMessage(),
        "Correct these properties.",
        cause);
  }
}
