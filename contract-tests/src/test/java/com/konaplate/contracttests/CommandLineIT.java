package com.konaplate.contracttests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs the packaged suite as the operator of a platform does. */
@ExtendWith(RealTargets.Provider.class)
class CommandLineIT {

  private static final String JAR = "konaplate.contract-tests.jar";

  @Test
  void succeedsWhenEveryReplyIsAsTheContractSays(RealTargets targets, @TempDir Path report)
      throws IOException {
    Finished run =
        ProcessTarget.run(
            JAR, "--target", targets.mock().base() + "/", "--report", report.toString());
    assertEquals(0, run.exitCode(), run::toString);
    int cases = targets.outcomes(targets.mock()).size();
    assertTrue(run.output().contains(cases + " passed, 0 failed"), run::output);
    JsonNode json = JsonMapper.shared().readTree(report.resolve("report.json"));
    assertEquals(cases, json.path("outcomes").size());
    assertTrue(Files.readString(report.resolve("junit.xml")).contains("tests=\"" + cases + '"'));
  }

  @Test
  void failsWithACommandThatShowsWhatIsWrong(RealTargets targets) {
    try (FalsifyingProxy proxy =
        new FalsifyingProxy(
            targets.mock().base(),
            reply -> reply.body = reply.body.replace("001_080", "001_081"))) {
      Finished run = ProcessTarget.run(JAR, "--target", proxy.base().toString());
      assertEquals(1, run.exitCode(), run::toString);
      assertTrue(
          run.output().contains("/response/code: expected \"001_080\", got \"001_081\""),
          run::output);
      assertTrue(run.output().contains("curl -sS -i -X POST '" + proxy.base()), run::output);
    }
  }

  @Test
  void tellsWhenNobodyAnswers() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    Finished run = ProcessTarget.run(JAR, "--target", "http://127.0.0.1:" + port);
    assertEquals(2, run.exitCode(), run::toString);
    assertTrue(run.errors().startsWith("nothing answers at http://127.0.0.1:" + port), run::errors);
    assertTrue(!run.errors().contains("\tat "), run::errors);
  }

  @Test
  void refusesWhatIsNoAddress() {
    Finished run = ProcessTarget.run(JAR, "--target", "konaplate");
    assertEquals(2, run.exitCode(), run::toString);
    assertTrue(run.errors().contains("--target has to be"), run::errors);
    assertEquals(2, ProcessTarget.run(JAR).exitCode());
  }

  @Test
  void explainsItself() {
    assertTrue(ProcessTarget.run(JAR, "--help").output().contains("--report=DIR"));
    assertTrue(
        ProcessTarget.run(JAR, "--version")
            .output()
            .contains(System.getProperty("konaplate.version")));
  }
}
