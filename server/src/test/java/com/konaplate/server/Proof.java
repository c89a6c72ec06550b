package com.konaplate.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Leaves what a test has measured in {@code target/proofs}, for the table in docs/server.md. */
final class Proof {

  private static final Path DIRECTORY = Path.of("target", "proofs");

  private Proof() {}

  /** Tells what was seen; called when the assertions have held. */
  static void of(String what, String seen) {
    try {
      Files.createDirectories(DIRECTORY);
      Files.writeString(DIRECTORY.resolve(what + ".txt"), seen + System.lineSeparator());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
