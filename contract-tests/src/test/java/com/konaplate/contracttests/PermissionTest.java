package com.konaplate.contracttests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.konaplate.contract.Contract;
import com.konaplate.contract.wire.SandboxCredentials;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class PermissionTest {

  private static final Contract CONTRACT = Runs.CONTRACT;
  private static final List<ContractCase> CASES = Runs.cases();

  private final Permission onlyLooking = new Permission(target(true, false), false);
  private final Permission writing = new Permission(target(true, false), true);

  private static Target target(boolean stateful, boolean resettable) {
    URI base = URI.create("http://127.0.0.1:9");
    return new Target("any", base, SandboxCredentials.of(CONTRACT), stateful, resettable);
  }

  private static List<ContractCase> permitted(Permission permission) {
    return CASES.stream().filter(c -> permission.objection(c).isEmpty()).toList();
  }

  /** Only the duplicate check carries anything out; it looks and changes nothing. */
  @Test
  void withoutLeaveNothingIsCarriedOutButTheDuplicateCheck() {
    Predicate<ContractCase> carriedOut = c -> c.expected().isSuccess() || isCounted(c);
    List<String> operations =
        permitted(onlyLooking).stream()
            .filter(carriedOut.or(c -> c.given().registration().isPresent()))
            .map(c -> c.draft().operation().id())
            .distinct()
            .toList();
    assertEquals(List.of("checkRegistrationId"), operations);
  }

  /** A refusal by a rule of the business, which looked at members and may have counted. */
  private static boolean isCounted(ContractCase contractCase) {
    return contractCase.expected().code().startsWith("001_");
  }

  @Test
  void withoutLeaveEveryLimitIsStillTried() {
    long limits =
        permitted(onlyLooking).stream()
            .filter(c -> c.subject().broken().isPresent())
            .map(c -> c.draft().operation().id() + c.subject().broken())
            .distinct()
            .count();
    assertEquals(
        CONTRACT.operations().stream().mapToInt(o -> o.constraints().size()).sum(), limits);
  }

  @Test
  void whatRemembersNothingAndWhatCanBeResetIsSentEverything() {
    assertEquals(CASES, permitted(new Permission(target(false, false), false)));
    assertEquals(CASES, permitted(new Permission(target(true, true), true)));
  }

  @Test
  void withLeaveMembersAreRegisteredWhereNothingCanBeReset() {
    List<ContractCase> permitted = permitted(writing);
    assertTrue(permitted.stream().anyMatch(c -> c.given().registration().isPresent()));
    assertEquals(
        Optional.of(Permission.UNDECLARED),
        writing.objection(scenario("checkPassword/user-blocked")));
    assertEquals(Optional.empty(), writing.objection(scenario("registerUser/login-id-missing")));
  }

  private static ContractCase scenario(String name) {
    return CASES.stream()
        .filter(c -> c.subject().scenario().filter(s -> s.name().equals(name)).isPresent())
        .findFirst()
        .orElseThrow();
  }
}
