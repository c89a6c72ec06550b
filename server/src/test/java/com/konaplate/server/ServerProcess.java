package com.konaplate.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The server in a process of its own, which can be killed. */
final class ServerProcess implements AutoCloseable {

  private static final Pattern READY = Pattern.compile("ready at (http://127\\.0\\.0\\.1:[0-9]+)");

  /** Seconds that a server may take to start or to end: far more than a busy machine needs. */
  private static final int PATIENCE = 300;

  private final Process process;
  private final StringBuffer output = new StringBuffer();
  private final CompletableFuture<URI> ready = new CompletableFuture<>();
  private final Thread reader = new Thread(this::read, "output of the server");

  private ServerProcess(Process process) {
    this.process = process;
    reader.setDaemon(true);
    reader.start();
  }

  /** Starts with the sandbox profile. */
  static ServerProcess sandbox(String url, String... properties) throws IOException {
    return start(List.of(), url, properties);
  }

  /** Starts with the sandbox profile; no file may grow beyond the limit, in KiB. */
  static ServerProcess limited(int fileSize, String url) throws IOException {
    return start(List.of("bash", "-c", "ulimit -S -f " + fileSize + "; exec \"$@\"", "bash"), url);
  }

  private static ServerProcess start(List<String> wrapper, String url, String... properties)
      throws IOException {
    List<String> command = new ArrayList<>(wrapper);
    command.addAll(
        List.of(
            System.getProperty("java.home") + "/bin/java",
            "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData",
            "-cp",
            System.getProperty("java.class.path"),
            KonaplateServer.class.getName(),
            "--spring.profiles.active=sandbox",
            "--server.port=0",
            "--spring.datasource.url=" + url));
    for (String property : properties) {
      command.add("--" + property);
    }
    return new ServerProcess(new ProcessBuilder(command).redirectErrorStream(true).start());
  }

  private void read() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        output.append(line).append('\n');
        Matcher matcher = READY.matcher(line);
        if (matcher.find()) {
          ready.complete(URI.create(matcher.group(1)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      ready.completeExceptionally(new IllegalStateException(output.toString()));
    }
  }

  URI uri() throws Exception {
    return ready.get(PATIENCE, TimeUnit.SECONDS);
  }

  /** Takes the limit of the files' size away. */
  void lift() throws Exception {
    String pid = String.valueOf(process.pid());
    Process lifted = new ProcessBuilder("prlimit", "--pid", pid, "--fsize=unlimited").start();
    assertEquals(0, lifted.waitFor());
  }

  String output() {
    return output.toString();
  }

  /** Once the server has ended by itself; {@link #output} is complete then. */
  int exitCode() throws InterruptedException {
    boolean isOver = process.waitFor(PATIENCE, TimeUnit.SECONDS);
    if (isOver) {
      // What it wrote last may still be on its way when the process is gone.
      reader.join();
    }
    return isOver ? process.exitValue() : -1;
  }

  /** kill -9; {@link #output} is complete then. */
  void kill() throws InterruptedException {
    process.destroyForcibly().onExit().join();
    reader.join();
  }

  @Override
  public void close() throws InterruptedException {
    kill();
  }
}
