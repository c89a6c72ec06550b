package com.konaplate.server.settings;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;

/**
 * Has the pool give up connections to a database that H2 closed when it could not write: they call
 * themselves valid, and would be handed out for half an hour after there is room again.
 */
public final class BrokenConnections implements SQLExceptionOverride {

  /** H2's DATABASE_IS_CLOSED. */
  private static final int CLOSED = 90098;

  /** Created by the pool, by its name in application.yaml. */
  public BrokenConnections() {}

  @java.lang.Override
  public Override adjudicate(SQLException failure) {
    return failure.getErrorCode() == CLOSED ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
  }
}
