package com.konaplate.contracttests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/** The lines that end the build: what was exercised, as each test counted it. */
final class LedgerFile {

  private static final Map<Line, String> LINES = new EnumMap<>(Line.class);

  private LedgerFile() {}

  /** Who contributes, in the order of the lines. */
  enum Line {
    TOTAL,
    MOCK,
    SERVER,
    DECLARED,
    TIME,
    AGREEMENT,
    ENCRYPTED,
    STATE,
    CURL,
    KILL,
    FALSIFIED
  }

  /** Writes the file anew with that line in it. */
  static synchronized void write(Line line, String text) {
    LINES.put(line, text);
    try {
      Path file = Path.of(System.getProperty("konaplate.ledger"));
      Files.writeString(file, String.join("\n", LINES.values()) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
