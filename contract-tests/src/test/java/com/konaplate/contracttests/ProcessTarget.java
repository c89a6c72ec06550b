package com.konaplate.contracttests;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An executable jar that was started as its users start it, on a free port. */
final class ProcessTarget implements AutoCloseable {

  private static final Pattern READY = Pattern.compile(" ready at (http://\\S+)");
  private static final int DEADLINE_SECONDS = 90;

  private final Process process;
  private final List<String> output = Collections.synchronizedList(new ArrayList<>());
  private final CompletableFuture<URI> address = new CompletableFuture<>();

  private ProcessTarget(Process process) {
    this.process = process;
    Thread reader = new Thread(this::read, "output of process " + process.pid());
    reader.setDaemon(true);
    reader.start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
  }

  /** Starts the mock on a free port and waits until it is ready. */
  static ProcessTarget mock(String... arguments) {
    List<String> command = new ArrayList<>(List.of("--port", "0"));
    command.addAll(List.of(arguments));
    return start(List.of(), "konaplate.mock.jar", command);
  }

  /**
   * Starts the server on a free port with its data in that directory and waits until it is ready.
   */
  static ProcessTarget server(Path data, String... jvmOptions) {
    String database = "jdbc:h2:file:" + data.resolve("data") + ";WRITE_DELAY=0;LOCK_TIMEOUT=10000";
    return start(
        List.of(jvmOptions),
        "konaplate.server.jar",
        List.of(
            "--spring.profiles.active=sandbox",
            "--server.port=0",
            "--spring.datasource.url=" + database));
  }

  /** Runs a jar to its end. */
  static Finished run(String jar, String... arguments) {
    return Finished.of(command(List.of(QUICK_START), jar, List.of(arguments)));
  }

  /** A process that lives for seconds need not be compiled well. */
  static final String QUICK_START = "-XX:TieredStopAtLevel=1";

  private static ProcessTarget start(List<String> jvm, String jar, List<String> arguments) {
    try {
      ProcessBuilder builder = new ProcessBuilder(command(jvm, jar, arguments));
      ProcessTarget target = new ProcessTarget(builder.redirectErrorStream(true).start());
      target.base();
      return target;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> command(List<String> jvm, String jar, List<String> arguments) {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command = new ArrayList<>(List.of(java));
    command.addAll(jvm);
    command.addAll(List.of("-jar", System.getProperty(jar)));
    command.addAll(arguments);
    return command;
  }

  private void read() {
    try (BufferedReader lines = process.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        output.add(line);
        Matcher ready = READY.matcher(line);
        if (ready.find()) {
          address.complete(URI.create(ready.group(1)));
        }
      }
    } catch (IOException e) {
      output.add(e.toString());
    }
    address.completeExceptionally(new IOException("the process ended"));
  }

  /** The address, once it is ready. */
  URI base() {
    try {
      return address.get(DEADLINE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      process.destroyForcibly();
      throw new AssertionError("the process is not ready; it says:\n" + output(), e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Ends the process as {@code kill -9} does. */
  void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  String output() {
    synchronized (output) {
      return String.join("\n", output);
    }
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().completeOnTimeout(process, 10, TimeUnit.SECONDS).join();
    kill();
  }
}
