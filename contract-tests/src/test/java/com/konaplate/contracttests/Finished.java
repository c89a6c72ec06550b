package com.konaplate.contracttests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A process that ran to its end.
 *
 * @param exitCode its exit code
 * @param output what it wrote
 * @param errors what it wrote to the error stream
 */
record Finished(int exitCode, String output, String errors) {

  static Finished of(List<String> command) {
    try {
      Path errors = Files.createTempFile("errors", ".txt");
      Process process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int exitCode = process.onExit().join().exitValue();
      Finished finished = new Finished(exitCode, output, Files.readString(errors));
      Files.delete(errors);
      return finished;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
