package com.konaplate.contracttests.bundle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * The commands of the mock that write files, run as partners run them.
 *
 * @param jar the mock
 * @param contract the contract that the files are drawn from
 */
record MockTools(Path jar, Path contract) {

  /**
   * Runs a command that fills a directory.
   *
   * @throws IOException when it fails, with what it said
   */
  void run(String command, Path directory) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process =
        new ProcessBuilder(
                List.of(
                    java,
                    // Short runs are quicker with the simple compiler and collector.
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-jar",
                    jar.toString(),
                    command,
                    "--contract",
                    contract.toString(),
                    directory.toString()))
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int exitCode = process.onExit().join().exitValue();
    if (exitCode != 0) {
      throw new IOException("the mock's %s ended with %d:\n%s".formatted(command, exitCode, said));
    }
  }
}
