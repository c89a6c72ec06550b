package com.konaplate.contracttests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.konaplate.contract.Operation;
import com.konaplate.contract.wire.SandboxCredentials;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.databind.JsonNode;

/** Kills the server right after it answered a registration, again and again on the same data. */
@Execution(ExecutionMode.CONCURRENT)
class KillIT {

  private static final int ROUNDS = 10;

  private final Operation registration = RealTargets.CONTRACT.operation("registerUser");
  private final Operation duplicateCheck = RealTargets.CONTRACT.operation("checkRegistrationId");
  private final Operation passwordCheck = RealTargets.CONTRACT.operation("checkPassword");

  /**
   * What the server said it had stored.
   *
   * @param loginId the login id
   * @param userId the id given to the member
   */
  private record Promise(String loginId, JsonNode userId) {}

  @Test
  void registeredMembersOutliveTheKill(@TempDir Path data) throws IOException {
    List<Promise> promises = new ArrayList<>();
    for (int round = 1; round <= ROUNDS; round++) {
      try (ProcessTarget process = ArchivedServer.start(data)) {
        Calls calls = new Calls(target(process));
        keeps(promises, calls);
        promises.add(register(calls, round));
        process.kill();
      }
    }
    try (ProcessTarget process = ArchivedServer.start(data)) {
      keeps(promises, new Calls(target(process)));
    }
    LedgerFile.write(
        LedgerFile.Line.KILL,
        "server killed %d times right after a registration: %d members found again"
            .formatted(ROUNDS, promises.size()));
  }

  /** Not looked for as other targets are: that would put the declared state back. */
  private static Target target(ProcessTarget process) {
    SandboxCredentials credentials = SandboxCredentials.of(RealTargets.CONTRACT);
    return new Target("server", process.base(), credentials, true);
  }

  private Promise register(Calls calls, int round) throws IOException {
    String loginId = "kill-%d@konaplate.test".formatted(round);
    Calls.Answer answer =
        calls.call(
            registration,
            body -> {
              body.put("loginId", loginId);
              body.remove("ci");
            });
    assertTrue(answer.isSuccessOf(registration), answer::toString);
    return new Promise(loginId, answer.body().path("userId"));
  }

  private void keeps(List<Promise> promises, Calls calls) throws IOException {
    for (Promise promise : promises) {
      Calls.Answer duplicate =
          calls.call(duplicateCheck, body -> body.put("loginId", promise.loginId()));
      assertEquals(
          ExpectedReply.of(duplicateCheck.refusal("login-id-in-use")).body(), duplicate.body());
      Calls.Answer password =
          calls.call(passwordCheck, body -> body.put("loginId", promise.loginId()));
      assertEquals(promise.userId(), password.body().path("userId"), password::toString);
    }
  }
}
