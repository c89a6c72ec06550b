package com.konaplate.contracttests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.konaplate.contract.Operation;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs the packaged suite as the operator of a platform does. */
@ExtendWith(RealTargets.Provider.class)
class CommandLineIT {

  private static final String JAR = "konaplate.contract-tests.jar";
  private static final String OPERATION = "checkPassword";

  /** Enough of the operation's cases to tell; all of them are sent by other tests. */
  private static final List<String> GROUPS = List.of("/scenario/", "/loginId/maxLength/");

  private static final String LOGIN_ID = "command-line@konaplate.test";

  @Test
  void succeedsWhenEveryReplyIsAsTheContractSays(RealTargets targets, @TempDir Path report)
      throws IOException {
    Finished run = run(targets.mock().base() + "/", report);
    assertEquals(0, run.exitCode(), run::toString);
    long cases = countCases();
    assertTrue(run.output().contains(cases + " passed, 0 failed"), run::output);
    assertEquals(cases, json(report).path("cases").size());
    assertTrue(
        junit(report)
            .contains("tests=\"" + cases + "\" failures=\"0\" errors=\"0\" skipped=\"0\""));
  }

  @Test
  void failsWithACommandThatShowsWhatIsWrong(RealTargets targets, @TempDir Path report)
      throws IOException {
    Consumer<FalsifyingProxy.Draft> falsehood =
        reply -> reply.body = reply.body.replace("001_080", "001_081");
    try (FalsifyingProxy proxy = new FalsifyingProxy(targets.mock().base(), falsehood)) {
      Finished run = run(proxy.base().toString(), report);
      assertEquals(1, run.exitCode(), run::toString);
      String finding = "/response/code: expected \"001_080\", got \"001_081\"";
      assertTrue(run.output().contains(finding), run::output);
      assertTrue(run.output().contains("curl -sS -i -X POST '" + proxy.base()), run::output);
      assertEquals(2, json(report).path("totals").path("failed").asInt());
      assertTrue(junit(report).contains("failures=\"2\""));
    }
  }

  /** A member who was registered before is still there, though a reset would have removed her. */
  @Test
  void changesNothingWithoutLeave(RealTargets targets, @TempDir Path report) throws IOException {
    Calls calls = new Calls(targets.server());
    Operation registration = RealTargets.CONTRACT.operation("registerUser");
    Calls.Answer member =
        calls.call(registration, body -> body.put("loginId", LOGIN_ID).remove("ci"));
    assertTrue(member.isSuccessOf(registration), member::toString);
    Finished run = run(targets.server().base().toString(), report);
    assertEquals(0, run.exitCode(), run::toString);
    JsonNode totals = json(report).path("totals");
    assertTrue(totals.path("skipped").asInt() > 0, totals::toString);
    assertEquals(countCases(), totals.path("cases").asInt());
    assertTrue(run.output().contains(totals.path("skipped") + ": changes state"), run::output);
    assertTrue(junit(report).contains("<skipped message=\"changes state"));
    Operation check = RealTargets.CONTRACT.operation(OPERATION);
    Calls.Answer still = calls.call(check, body -> body.put("loginId", LOGIN_ID));
    assertEquals(member.body().path("userId"), still.body().path("userId"), still::toString);
  }

  @Test
  void speaksForThePartnerWhoseFilesItIsGiven(RealTargets targets, @TempDir Path directory)
      throws IOException {
    ProcessTarget.run("konaplate.mock.jar", "credentials", directory.toString());
    Path file = directory.resolve(".env");
    String target = targets.mock().base().toString();
    String[] arguments = {
      "--target", target, "--only", "*/scenario/success", "--credentials", directory.toString()
    };
    assertEquals(0, ProcessTarget.run(JAR, arguments).exitCode());
    String secret = RealTargets.CONTRACT.sandbox().secretKey();
    Files.writeString(file, Files.readString(file).replace(secret, "another-secret"));
    Finished refused = ProcessTarget.run(JAR, arguments);
    assertEquals(1, refused.exitCode(), refused::toString);
    assertTrue(!refused.output().contains("another-secret"), refused::output);
    Files.delete(directory.resolve("client-private.pem"));
    assertEquals(2, ProcessTarget.run(JAR, arguments).exitCode());
  }

  private static Finished run(String address, Path report) {
    List<String> arguments = new ArrayList<>(List.of("--target", address));
    arguments.addAll(List.of("--operation", OPERATION, "--report", report.toString()));
    GROUPS.forEach(group -> arguments.addAll(List.of("--only", "*" + group + "*")));
    return ProcessTarget.run(JAR, arguments.toArray(String[]::new));
  }

  private static long countCases() {
    return Runs.cases().stream()
        .map(ContractCase::id)
        .filter(id -> id.startsWith(OPERATION + "/"))
        .filter(id -> GROUPS.stream().anyMatch(id::contains))
        .count();
  }

  @Test
  void namesTheFamiliesThereAre() {
    Finished run = ProcessTarget.run(JAR, "--target", "http://127.0.0.1:9", "--only", "nonsense");
    assertEquals(2, run.exitCode(), run::toString);
    assertEquals(2, run.errors().lines().count(), run::errors);
    assertTrue(run.errors().contains("encrypted-scenario"), run::errors);
  }

  @Test
  void namesTheOptionThatWasMeant() {
    Finished run = ProcessTarget.run(JAR, "--target", "http://127.0.0.1:9", "--operatoin", "x");
    assertEquals(2, run.exitCode(), run::toString);
    assertTrue(run.errors().contains("Possible solutions: --operation"), run::errors);
  }

  @Test
  void refusesAPauseThatIsNone() {
    Finished run = ProcessTarget.run(JAR, "--target", "http://127.0.0.1:9", "--pause", "soon");
    assertEquals(2, run.exitCode(), run::toString);
    assertTrue(run.errors().contains("'soon' is no pause such as 50ms"), run::errors);
  }

  private static JsonNode json(Path report) {
    return JsonMapper.shared().readTree(report.resolve("report.json"));
  }

  private static String junit(Path report) throws IOException {
    return Files.readString(report.resolve("junit.xml"));
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
  void refusesAReportThatCannotBeWrittenBeforeItRuns(@TempDir Path directory) throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "in the way");
    Finished run =
        ProcessTarget.run(JAR, "--target", "http://127.0.0.1:9", "--report", file + "/r");
    assertEquals(2, run.exitCode(), run::toString);
    assertTrue(run.errors().startsWith("--report cannot be made"), run::errors);
  }

  @Test
  void namesTheOperationsThereAre() {
    Finished run = ProcessTarget.run(JAR, "--target", "http://127.0.0.1:9", "--operation", "sleep");
    assertEquals(2, run.exitCode(), run::toString);
    assertTrue(run.errors().contains("registerUser, checkRegistrationId"), run::errors);
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
