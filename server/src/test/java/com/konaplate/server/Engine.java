package com.konaplate.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

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
    @Override
    String url(Path directory) {
      return Postgres.URLS.computeIfAbsent(directory, unknown -> Postgres.newDatabase());
    }
  };

  /** H2, unless the system property {@code konaplate.engine} says otherwise. */
  static final Engine DEFAULT =
      valueOf(System.getProperty("konaplate.engine", "h2").toUpperCase(Locale.ROOT));

  private static final int LOWEST_PORT = 10_000;
  private static final int LOWEST_EPHEMERAL_PORT = 32_768;

  /** The value of spring.datasource.url. */
  abstract String url(Path directory);

  /** A PostgreSQL of the test's own, whose files stay when it is closed. */
  static EmbeddedPostgres postgresql(Path files, int port) throws IOException {
    return Postgres.builder()
        .setPort(port)
        .setDataDirectory(files)
        .setCleanDataDirectory(false)
        .start();
  }

  /**
   * A port for a PostgreSQL that is started later, or once more. It lies below those that Linux,
   * macOS and Windows give to connections: one of these could be taken in the meantime.
   */
  static int freePort() {
    while (true) {
      int port = ThreadLocalRandom.current().nextInt(LOWEST_PORT, LOWEST_EPHEMERAL_PORT);
      try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        return free.getLocalPort();
      } catch (IOException taken) {
        continue;
      }
    }
  }

  private static final class Postgres {

    static final Map<Path, String> URLS = new ConcurrentHashMap<>();
    private static final EmbeddedPostgres RUNNING = start();
    private static final AtomicInteger NUMBER = new AtomicInteger();

    static String newDatabase() {
      String name = "test" + NUMBER.getAndIncrement();
      try (Connection connection = RUNNING.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("CREATE DATABASE " + name);
        return RUNNING.getJdbcUrl("postgres", name);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    static EmbeddedPostgres.Builder builder() {
      return EmbeddedPostgres.builder()
          .setServerConfig("synchronous_commit", "on")
          .setPGStartupWait(Duration.ofMinutes(5));
    }

    private static EmbeddedPostgres start() {
      try {
        return builder().setPort(freePort()).start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
