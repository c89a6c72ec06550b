package com.konaplate.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The databases that the server runs on; every directory has a database of its own. */
enum Engine {
  H2 {
    @Override
    String url(Path directory) {
      return "jdbc:h2:file:" + directory.resolve("test").toAbsolutePath();
    }
  },

  /** A real one, started once for all tests. */
  POSTGRESQL {
    private final Map<Path, String> urls = new HashMap<>();

    @Override
    synchronized String url(Path directory) {
      return urls.computeIfAbsent(directory, unknown -> newDatabase("test" + urls.size()));
    }
  };

  /** H2, unless the system property {@code konaplate.engine} says otherwise. */
  static final Engine DEFAULT =
      valueOf(System.getProperty("konaplate.engine", "h2").toUpperCase(Locale.ROOT));

  /** The value of spring.datasource.url. */
  abstract String url(Path directory);

  private static String newDatabase(String name) {
    try (Connection connection = Postgres.RUNNING.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
      return Postgres.RUNNING.getJdbcUrl("postgres", name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class Postgres {

    static final EmbeddedPostgres RUNNING = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder().setServerConfig("synchronous_commit", "on").start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
