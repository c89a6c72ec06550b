package com.konaplate.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/** Sandboxes for classes that need none of their own: one for each engine, until the tests end. */
final class SharedServer {

  private static final Path DIRECTORY = Path.of("target", "shared-server");
  private static final Map<Engine, RunningServer> RUNNING = new EnumMap<>(Engine.class);

  private SharedServer() {}

  /** The default engine's, with nothing but the declared members. */
  static RunningServer reset() {
    return reset(Engine.DEFAULT);
  }

  /** The engine's, with nothing but the declared members. */
  static synchronized RunningServer reset(Engine engine) {
    try {
      RunningServer server = RUNNING.get(engine);
      if (server == null) {
        Path directory = DIRECTORY.resolve(engine.name());
        FileSystemUtils.deleteRecursively(directory);
        server = RunningServer.sandbox(engine, directory);
        RUNNING.put(engine, server);
      }
      assertEquals(200, new Partner(server.uri()).ask("POST", "/sandbox/reset").status());
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
