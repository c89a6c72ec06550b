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
public final class ProcessTarget implements AutoCloseable {

  static final String MOCK_JAR = "konaplate.mock.jar";
  static final String SERVER_JAR = "konaplate.server.jar";

  /** A process that lives for seconds need not be compiled well, nor be swept by many threads. */
  static final List<String> QUICK_START = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

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
    return mock(jar(MOCK_JAR), List.of(), arguments);
  }

  /** Starts a mock that lives for seconds. */
  public static ProcessTarget shortLivedMock(Path jar, String... arguments) {
    return mock(jar, QUICK_START, arguments);
  }

  private static ProcessTarget mock(Path jar, List<String> jvm, String... arguments) {
    List<String> all = new ArrayList<>(List.of("--port", "0"));
    all.addAll(List.of(arguments));
    return start(command(jvm, jar, all));
  }

  /**
   * Starts the server on a free port with its data in that directory and waits until it is ready.
   */
  static ProcessTarget server(Path data) {
    return server(data, List.of());
  }

  /** The same with options of the virtual machine. */
  static ProcessTarget server(Path data, List<String> jvm) {
    return server(jar(SERVER_JAR), data, jvm);
  }

  /** The same of a jar that lies elsewhere. */
  static ProcessTarget server(Path jar, Path data, List<String> jvm) {
    String database = "jdbc:h2:file:" + data.resolve("data") + ";WRITE_DELAY=0;LOCK_TIMEOUT=10000";
    List<String> arguments =
        List.of(
            "--spring.profiles.active=sandbox",
            "--server.port=0",
            "--spring.datasource.url=" + database);
    return start(command(jvm, jar, arguments));
  }

  /** Runs a jar to its end. */
  static Finished run(String jar, String... arguments) {
    return Finished.of(command(QUICK_START, jar(jar), List.of(arguments)));
  }

  private static ProcessTarget start(List<String> command) {
    try {
      ProcessBuilder builder = new ProcessBuilder(command);
      ProcessTarget target = new ProcessTarget(builder.redirectErrorStream(true).start());
      target.base();
      return target;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path jar(String property) {
    return Path.of(System.getProperty(property));
  }

  static List<String> command(List<String> jvm, Path jar, List<String> arguments) {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command = new ArrayList<>(List.of(java));
    command.addAll(jvm);
    command.addAll(List.of("-jar", jar.toString()));
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
  public URI base() {
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
