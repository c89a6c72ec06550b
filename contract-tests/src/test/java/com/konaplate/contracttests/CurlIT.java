package com.konaplate.contracttests;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.parallel.Isolated;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Copies the commands that the mock and the suite print into a shell, as a partner does. */
@ExtendWith(RealTargets.Provider.class)
@Isolated(RealTargets.WHOLE_CORPUS)
class CurlIT {

  private static final List<String> STATEFUL =
      List.of(
          "registerUser/path/with-query",
          "checkPassword/path/with-query",
          "checkPassword/scenario/password-mismatch",
          "resetPassword/scenario/success");

  @Test
  void everyListedCommandGetsTheAnswerOfItsRow(RealTargets targets) {
    assumeShell();
    String base = targets.mock().base().toString();
    Finished listing =
        ProcessTarget.run("konaplate.mock.jar", "scenarios", "--json", "--base-url", base);
    JsonNode rows = JsonMapper.shared().readTree(listing.output());
    long scenarios =
        RealTargets.CONTRACT.operations().stream().mapToLong(o -> o.scenarios().size()).sum();
    assertEquals(scenarios, rows.size());
    assertAll(rows.valueStream().<Executable>map(row -> () -> answersAs(row)));
    LedgerFile.write(
        LedgerFile.Line.CURL, "curl commands of the mock run in a shell: " + rows.size());
  }

  private static void answersAs(JsonNode row) {
    String reply = bash(row.path("curl").asString());
    String name = row.path("operation") + " " + row.path("scenario") + "\n" + reply;
    assertTrue(reply.startsWith("HTTP/1.1 " + row.path("status").asInt()), name);
    assertTrue(reply.contains("\"code\":\"" + row.path("code").asString() + "\""), name);
  }

  /** What the suite prints beside a finding repeats the request: same status, same body. */
  @Test
  void theSuitesOwnCommandsRepeatTheirRequest(RealTargets targets) {
    assumeShell();
    Stream<Outcome> sample =
        targets.outcomes(targets.mock()).values().stream()
            .filter(outcome -> outcome.contractCase().id().startsWith("checkRegistrationId/"))
            .filter(outcome -> outcome.contractCase().family() == Family.MESSAGE);
    assertAll(sample.<Executable>map(outcome -> () -> repeats(outcome)));
  }

  private static void repeats(Outcome outcome) {
    String command = CurlCommand.of(outcome.target(), outcome.request());
    String reply = bash(command);
    Reply first = outcome.reply().orElseThrow();
    Supplier<String> text = () -> outcome.contractCase().id() + "\n" + command + "\n" + reply;
    assertTrue(reply.contains("HTTP/1.1 " + first.status()), text);
    assertTrue(reply.endsWith(first.body().text()), text);
  }

  /** A report is read when the members of its run are gone, and its commands are run again. */
  @Test
  void theCommandsOfAReportMakeTheStateThatTheyNeed(RealTargets targets) {
    assumeShell();
    Stream<Executable> repetitions =
        STATEFUL.stream()
            .map(id -> Objects.requireNonNull(targets.outcomes(targets.server()).get(id), id))
            .flatMap(outcome -> Stream.of(outcome, outcome))
            .map(outcome -> () -> answersAsExpected(outcome));
    assertAll(repetitions);
  }

  private static void answersAsExpected(Outcome outcome) {
    Masking masking = Masking.of(RealTargets.CONTRACT, outcome.target().credentials());
    String replies = bash(new Reproduction(masking).of(outcome));
    String last = replies.substring(replies.lastIndexOf("HTTP/1.1 "));
    ExpectedReply expected = outcome.contractCase().expected();
    assertTrue(last.startsWith("HTTP/1.1 " + expected.status()), replies);
    assertTrue(last.contains("\"code\":\"" + expected.code() + "\""), replies);
  }

  private static String bash(String command) {
    return Finished.of(List.of("bash", "-c", command)).output();
  }

  private static void assumeShell() {
    try {
      assumeTrue(Finished.of(List.of("bash", "-c", "curl --version")).exitCode() == 0, "no curl");
    } catch (UncheckedIOException e) {
      assumeTrue(false, "no bash");
    }
  }
}
