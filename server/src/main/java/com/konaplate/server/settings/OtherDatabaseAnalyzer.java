package com.konaplate.server.settings;

import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in a line that the database's tables are not those that this version makes. */
final class OtherDatabaseAnalyzer extends AbstractFailureAnalyzer<FlywayValidateException> {

  @Override
  protected FailureAnalysis analyze(Throwable root, FlywayValidateException invalid) {
    return new FailureAnalysis(
        "The tables at spring.datasource.url are not those of this version: "
            + String.valueOf(invalid.getMessage())
                .lines()
                .skip(1)
                .findFirst()
                .orElse("migrations differ")
            + ".",
        "Start the version that made them, or give this one an empty database with"
            + " spring.datasource.url. Nothing was changed.",
        invalid);
  }
}
