package com.konaplate.contracttests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.konaplate.contract.Contract;
import com.konaplate.contract.wire.SandboxCredentials;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class LedgerTest {

  private static final Contract CONTRACT = Runs.CONTRACT;
  private static final List<ContractCase> CASES = Runs.cases();
  private static final Target NOWHERE =
      new Target(
          "nowhere", URI.create("http://127.0.0.1:9"), SandboxCredentials.of(CONTRACT), false);

  @Test
  void missesNothingWhenAllWasSent() {
    assertEquals(List.of(), missingWithout(contractCase -> false));
  }

  @Test
  void namesTheScenarioThatWasNotSent() {
    assertEquals(
        List.of("scenario checkPassword/user-blocked, scenarios encrypted"),
        missingWithout(c -> c.id().equals("checkPassword/scenario/user-blocked/encrypted")));
  }

  @Test
  void namesTheCodeThatWasNotAskedFor() {
    assertTrue(
        missingWithout(c -> c.expected().status() == 406)
            .contains("code checkPassword 406 000_002 not-acceptable"));
  }

  @Test
  void namesTheLimitThatWasNotBroken() {
    assertEquals(
        List.of("limit checkPassword loginId maxLength"),
        missingWithout(c -> c.id().startsWith("checkPassword/loginId/maxLength/")));
  }

  /** A case that got no reply has exercised nothing. */
  @Test
  void countsOnlyWhatWasAnswered() {
    List<Outcome> unanswered =
        CASES.stream().map(contractCase -> outcome(contractCase, Optional.empty())).toList();
    assertEquals(0, new Ledger(CONTRACT, unanswered).scenarios(Family.SCENARIO));
  }

  private static List<String> missingWithout(Predicate<ContractCase> left) {
    Reply reply = new Reply(200, HttpHeaders.of(Map.of(), (n, v) -> true), Bytes.of(""));
    List<Outcome> outcomes =
        CASES.stream()
            .filter(left.negate())
            .map(contractCase -> outcome(contractCase, Optional.of(reply)))
            .toList();
    return new Ledger(CONTRACT, outcomes).missing();
  }

  private static Outcome outcome(ContractCase contractCase, Optional<Reply> reply) {
    Request request = new Request("POST", "/", List.of(), Bytes.of(""), false);
    return new Outcome(contractCase, NOWHERE, request, reply, Optional.empty(), List.of());
  }
}
