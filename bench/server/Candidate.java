import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A server as it is started: the command without its port. */
record Candidate(String name, List<String> command) {

  /** A started one; it is stopped with SIGTERM. */
  record Running(Process process, int port, double firstAnswer) implements AutoCloseable {

    @Override
    public void close() {
      process.destroy();
      try {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
          process.destroyForcibly().waitFor();
        }
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** Starts it, and measures the seconds until it answers the signed request rightly. */
  Running start(Requests requests, Path logs) throws Exception {
    int port = freePort();
    List<String> all = new ArrayList<>(command);
    all.add("--server.port=" + port);
    File log = Files.createTempFile(logs, "server", ".log").toFile();
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(all).redirectErrorStream(true).redirectOutput(log).start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    while (!answers(port, requests)) {
      boolean isLate = System.nanoTime() - start > 120e9;
      if (isLate || !process.isAlive()) {
        process.destroyForcibly();
        throw new IllegalStateException(name + ": " + Files.readString(log.toPath()));
      }
      Thread.sleep(5);
    }
    return new Running(process, port, (System.nanoTime() - start) / 1e9);
  }

  private static boolean answers(int port, Requests requests) {
    try (Connection connection = new Connection(port)) {
      connection.ask(requests.any());
      return true;
    } catch (IOException notYet) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    }
  }
}
