package com.konaplate.server.settings;

import java.sql.SQLException;
import java.util.stream.Stream;
import org.flywaydb.core.internal.exception.sqlExceptions.FlywaySqlUnableToConnectToDbException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in a line why the database cannot be had; the cause could quote the password. */
final class DatabaseUnreachableAnalyzer
    extends AbstractFailureAnalyzer<FlywaySqlUnableToConnectToDbException> {

  /** H2's DATABASE_ALREADY_OPEN_1: its file is locked. */
  private static final int IN_USE = 90020;

  @Override
  protected FailureAnalysis analyze(
      Throwable root, FlywaySqlUnableToConnectToDbException unreachable) {
    boolean isInUse =
        Stream.iterate((Throwable) unreachable, cause -> cause != null, Throwable::getCause)
            .anyMatch(cause -> cause instanceof SQLException sql && sql.getErrorCode() == IN_USE);
    return isInUse
        ? new FailureAnalysis(
            "Another process holds the database file at spring.datasource.url.",
            "Stop the other server, or give this one a file of its own with"
                + " spring.datasource.url. Several instances need PostgreSQL.",
            unreachable)
        : new FailureAnalysis(
            "The database at spring.datasource.url cannot be reached.",
            "Check spring.datasource.url, username and password, and that the database is up.",
            unreachable);
  }
}
