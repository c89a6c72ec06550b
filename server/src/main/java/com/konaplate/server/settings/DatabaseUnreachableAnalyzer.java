package com.konaplate.server.settings;

import org.flywaydb.core.internal.exception.sqlExceptions.FlywaySqlUnableToConnectToDbException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in a line that the database cannot be reached; the cause could quote the password. */
final class DatabaseUnreachableAnalyzer
    extends AbstractFailureAnalyzer<FlywaySqlUnableToConnectToDbException> {

  @Override
  protected FailureAnalysis analyze(
      Throwable root, FlywaySqlUnableToConnectToDbException unreachable) {
    return new FailureAnalysis(
        "The database at spring.datasource.url cannot be reached.",
        "Check spring.datasource.url, username and password, and that the database is up.",
        unreachable);
  }
}
