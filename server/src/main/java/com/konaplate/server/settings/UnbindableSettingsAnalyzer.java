package com.konaplate.server.settings;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Names a property that has the wrong type; Spring Boot would quote its value, secret or not. */
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class UnbindableSettingsAnalyzer extends AbstractFailureAnalyzer<BindException> {

  @Override
  protected @Nullable FailureAnalysis analyze(Throwable root, BindException cause) {
    return new FailureAnalysis(
        "The configuration cannot be used:\n\n" + defect(cause),
        "Correct this property; application.yaml documents its form.",
        cause);
  }

  /** What refuses a value that it can read tells no name but its own. */
  private static String defect(BindException cause) {
    ConfigurationProperty last = cause.getProperty();
    return last != null && cause.getName().isAncestorOf(last.getName())
        ? last.getName() + " cannot be used"
        : cause.getName() + " cannot be read as " + cause.getTarget().getType();
  }
}
