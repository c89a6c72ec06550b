package com.konaplate.server.settings;

import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in a line that another version of the server has made the database's tables. */
final class OtherDatabaseAnalyzer extends AbstractFailureAnalyzer<FlywayValidateException> {

  @Override
  protected FailureAnalysis analyze(Throwable root, FlywayValidateException invalid) {
    return new FailureAnalysis(
        "Another version of the server made the tables at spring.datasource.url: "
            + String.valueOf(invalid.getMessage())
                .lines()
                .skip(1)
                .findFirst()
                .orElse("migrations differ")
            + ".",
        "Start the version that made them or a later one, or give this one a database of its own"
            + " with spring.datasource.url. Nothing was changed.",
        invalid);
  }
}
