package com.konaplate.mock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A Java program of this build as a process of its own. */
final class PackagedProcess implements AutoCloseable {

  private final Process process;
  private final Path output;

  private PackagedProcess(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  static PackagedProcess java(Path output, String... arguments) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command = Stream.concat(Stream.of(java), Stream.of(arguments)).toList();
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    return new PackagedProcess(process, output);
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  String output() {
    try {
      return Files.readString(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String waitFor(Predicate<String> said) throws InterruptedException {
    Instant end = Instant.now().plus(Duration.ofSeconds(60));
    while (!said.test(output())) {
      if (!process.isAlive() || Instant.now().isAfter(end)) {
        throw new AssertionError("alive: " + process.isAlive() + ", said: " + output());
      }
      Thread.sleep(50);
    }
    return output();
  }

  int interrupt() throws IOException, InterruptedException {
    // The shell's own kill: the program of that name is missing on a bare machine.
    new ProcessBuilder("bash", "-c", "kill -INT \"$0\"", String.valueOf(process.pid()))
        .start()
        .waitFor();
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      throw new AssertionError("still alive: " + output());
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
