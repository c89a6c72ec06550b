package com.konaplate.mock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.konaplate.contract.Contracts;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ServeTest {

  private static final Pattern READY =
      Pattern.compile(
          "^Konaplate mock ready at (http://127\\.0\\.0\\.1:[0-9]+)$", Pattern.MULTILINE);

  @Test
  @Timeout(60)
  void servesUntilItIsStopped() throws Exception {
    StringWriter out = new StringWriter();
    CompletableFuture<Integer> exitCode = new CompletableFuture<>();
    Thread serving = serve(out, exitCode, "--port", "0");
    String baseUrl = baseUrl(out);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(baseUrl + "/openapi.yaml"))
            .timeout(Duration.ofSeconds(20))
            .build();
    String served = HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    assertEquals(Contracts.bundled().yaml(), served);
    assertTrue(
        out.toString().contains("curl registerUser success --base-url " + baseUrl + " | bash"));
    serving.interrupt();
    assertEquals(0, exitCode.get());
  }

  @Test
  @Timeout(60)
  void tellsHowOtherMachinesReachIt() throws Exception {
    StringWriter out = new StringWriter();
    CompletableFuture<Integer> exitCode = new CompletableFuture<>();
    Thread serving = serve(out, exitCode, "--host", "0.0.0.0", "--port", "0");
    int port = URI.create(baseUrl(out)).getPort();
    serving.interrupt();
    assertEquals(0, exitCode.get());
    assertTrue(
        out.toString().contains("elsewhere      http://NAME-OF-THIS-MACHINE:" + port),
        out::toString);
  }

  private static Thread serve(
      StringWriter out, CompletableFuture<Integer> exitCode, String... arguments) {
    Thread serving =
        new Thread(
            () ->
                exitCode.complete(
                    Main.run(
                        arguments,
                        new PrintWriter(out, true),
                        new PrintWriter(new StringWriter()))));
    serving.start();
    return serving;
  }

  private static String baseUrl(StringWriter out) throws InterruptedException {
    while (true) {
      Matcher ready = READY.matcher(out.toString());
      if (ready.find()) {
        return ready.group(1);
      }
      Thread.sleep(20);
    }
  }

  @Test
  void takenPortIsExplainedWithTheWayOut() throws Exception {
    try (ServerSocket taken = new ServerSocket(0)) {
      Terminal refused = Terminal.run("--host", "0.0.0.0", "--port", "" + taken.getLocalPort());
      assertEquals(1, refused.exitCode());
      assertEquals(1, refused.err().lines().count(), refused.err());
      assertTrue(refused.err().contains("--port 0"), refused.err());
      assertEquals("", refused.out());
    }
  }

  @Test
  void takenPortOfHttpsIsTheOneThatIsNamed() throws Exception {
    try (ServerSocket taken = new ServerSocket(0)) {
      String port = "" + taken.getLocalPort();
      Terminal refused = Terminal.run("--host", "0.0.0.0", "--port", "0", "--https-port", port);
      assertEquals(1, refused.exitCode());
      assertTrue(refused.err().contains("0.0.0.0:" + port + " ("), refused.err());
      assertTrue(refused.err().contains("--https-port"), refused.err());
    }
  }

  /** An address for documentation (RFC 5737), which no machine has. */
  @Test
  void addressOfAnotherMachineIsNoMatterOfPorts() {
    Terminal refused = Terminal.run("--host", "192.0.2.1", "--port", "0");
    assertEquals(1, refused.exitCode());
    assertTrue(refused.err().contains("--host takes an address of this machine."), refused.err());
  }
}
