package com.konaplate.contracttests;

import static com.konaplate.contracttests.StoryEdits.FORCED;
import static com.konaplate.contracttests.StoryEdits.NEW;
import static com.konaplate.contracttests.StoryEdits.OTHER_CI;
import static com.konaplate.contracttests.StoryEdits.OWN_ID;
import static com.konaplate.contracttests.StoryEdits.WRONG;
import static com.konaplate.contracttests.StoryEdits.mistyped;
import static com.konaplate.contracttests.StoryEdits.only;

import com.konaplate.contract.Contract;
import com.konaplate.contract.SandboxProject.Member;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/**
 * What only a target with state can answer, told of members whom no case speaks of. The codes are
 * those of the contract's rules.
 */
final class Stories {

  private static final String REGISTER = ValidRequests.REGISTRATION;
  private static final String DUPLICATE = "checkRegistrationId";
  private static final String ARS = "generateArsAuthCode";
  private static final String CHECK = "checkPassword";
  private static final String RESET = "resetPassword";

  private final Contract contract;
  private final ValidRequests valid;
  private final int attempts;

  /** Nobody's, and of this run alone: a target may keep the members of earlier ones. */
  private final String mobileNumber;

  /**
   * Tells them for one run.
   *
   * @param contract the contract
   * @param salt makes the members of this run differ from those of other runs, not negative
   */
  Stories(Contract contract, long salt) {
    this.contract = contract;
    this.valid = new ValidRequests(contract, "s" + Long.toString(salt, Character.MAX_RADIX));
    this.attempts = contract.sandbox().maxPasswordAttempts();
    this.mobileNumber = String.format(Locale.ROOT, "0100000%013d", salt);
  }

  /** All stories, in any order; the last ones are told of declared members in declared state. */
  List<Story> all() {
    return List.of(
        lockAndReset(),
        lockByReset(),
        countAndChange(),
        twoMembers(),
        change(),
        registeredAgain(),
        refusedRegistration(),
        duplicates(),
        withoutCi(),
        arsCode(),
        largestUserId(),
        declared("blocked", "user-blocked", Member::blocked),
        declared("inactive", "user-not-active", member -> !member.active()));
  }

  private StoryWriter registered() {
    return begun().succeeds(REGISTER);
  }

  private StoryWriter begun() {
    return new StoryWriter(contract, valid.fresh(contract.operation(REGISTER)));
  }

  private Story lockAndReset() {
    return registered()
        .later()
        .fails("login-id-in-use", DUPLICATE, only("loginId"))
        .later()
        .succeeds(CHECK)
        .fails(attempts - 1, "password-mismatch", CHECK, WRONG)
        .later()
        .succeeds(CHECK)
        .fails(attempts - 1, "password-mismatch", CHECK, WRONG)
        .later()
        .fails("password-mismatch", CHECK, WRONG)
        .fails("attempts-exceeded", CHECK)
        .fails("attempts-exceeded", CHECK, WRONG)
        .fails("attempts-exceeded", RESET)
        .fails("user-info-mismatch", RESET, FORCED.andThen(body -> body.remove("ci")))
        .later()
        .fails("attempts-exceeded", CHECK)
        .succeeds(RESET, FORCED)
        .later()
        .fails("password-mismatch", CHECK)
        .succeeds(CHECK, NEW)
        .fails("login-id-in-use", DUPLICATE, only("loginId"))
        .named("lock-and-reset");
  }

  /** A wrong present password counts as one on the check does. */
  private Story lockByReset() {
    return registered()
        .fails("password-mismatch", CHECK, WRONG)
        .later()
        .fails(attempts - 1, "password-mismatch", RESET, WRONG)
        .later()
        .fails("attempts-exceeded", RESET)
        .fails("attempts-exceeded", CHECK)
        .fails("same-password", RESET, FORCED.andThen(StoryEdits::keepPassword))
        .fails("attempts-exceeded", CHECK)
        .later()
        .succeeds(RESET, FORCED)
        .later()
        .succeeds(CHECK, NEW)
        .named("lock-by-reset");
  }

  /** A change clears the count as a right password does; what refuses one leaves it alone. */
  private Story countAndChange() {
    return registered()
        .fails(attempts - 1, "password-mismatch", CHECK, WRONG)
        .later()
        .succeeds(RESET)
        .fails(attempts - 1, "password-mismatch", CHECK, WRONG)
        .later()
        .fails("same-password", RESET, NEW.andThen(StoryEdits::keepPassword))
        .fails("user-info-mismatch", RESET, NEW.andThen(OTHER_CI))
        .fails("password-mismatch", CHECK, WRONG)
        .fails("attempts-exceeded", CHECK, NEW)
        .named("count-and-change");
  }

  /** What one member does wrong or right is nothing to the other one. */
  private Story twoMembers() {
    Consumer<ObjectNode> other = another().andThen(body -> body.remove("ci"));
    return registered()
        .succeeds(REGISTER, other)
        .later()
        .fails(attempts, "password-mismatch", CHECK, WRONG)
        .fails("password-mismatch", CHECK, WRONG.andThen(other))
        .later()
        .succeeds(RESET, FORCED.andThen(other))
        .fails("attempts-exceeded", CHECK)
        .named("two-members");
  }

  private Story change() {
    return registered()
        .fails("password-mismatch", CHECK, mistyped(CredentialCases::first))
        .fails("password-mismatch", CHECK, mistyped(StoryEdits::rotated))
        .fails("same-password", RESET, StoryEdits::keepPassword)
        .fails("password-mismatch", RESET, WRONG.andThen(StoryEdits::keepPassword))
        .fails("user-info-mismatch", RESET, OTHER_CI)
        .fails("user-info-mismatch", RESET, OTHER_CI.andThen(StoryEdits::keepPassword))
        .fails("user-info-mismatch", RESET, OTHER_CI.andThen(WRONG))
        .later()
        .succeeds(RESET, body -> body.remove("ci"))
        .fails("password-mismatch", RESET)
        .fails("same-password", RESET, NEW)
        .succeeds(CHECK, NEW)
        .named("change");
  }

  private Story registeredAgain() {
    Consumer<ObjectNode> another = another();
    return registered()
        .later()
        .fails("login-id-in-use", REGISTER)
        .fails("login-id-in-use", REGISTER, body -> body.remove("ci"))
        .fails("already-registered", REGISTER, another)
        .fails("already-registered", REGISTER, another.andThen(body -> body.remove("tcIdList")))
        .succeeds(DUPLICATE, another.andThen(only("loginId")))
        .succeeds(CHECK)
        .named("registered-again");
  }

  /** Somebody else with the same CI and mobile number. */
  private Consumer<ObjectNode> another() {
    String loginId = valid.fresh(contract.operation(REGISTER)).path("loginId").asString();
    return body -> body.put("loginId", loginId);
  }

  /** What was refused left nothing behind. */
  private Story refusedRegistration() {
    return begun()
        .fails("terms-not-agreed", REGISTER, body -> body.remove("tcIdList"))
        .later()
        .succeeds(DUPLICATE, only("loginId"))
        .fails("user-not-found", CHECK)
        .fails("user-not-found", RESET)
        .succeeds(REGISTER)
        .succeeds(CHECK)
        .named("refused-registration");
  }

  private Story duplicates() {
    Consumer<ObjectNode> number = body -> body.put("mobileNumber", mobileNumber);
    Consumer<ObjectNode> strangersId = body -> body.put("userId", 1);
    Consumer<ObjectNode> another = another();
    return begun()
        .succeeds(REGISTER, number)
        .later()
        .fails("mobile-number-in-use", DUPLICATE, number.andThen(only("mobileNumber")))
        .fails("login-id-in-use", DUPLICATE, number)
        .succeeds(DUPLICATE, number.andThen(OWN_ID))
        .succeeds(DUPLICATE, OWN_ID.andThen(only("userId", "loginId")))
        .fails("login-id-in-use", DUPLICATE, strangersId.andThen(only("userId", "loginId")))
        .fails("login-id-in-use", DUPLICATE, number.andThen(strangersId))
        .later()
        .succeeds(REGISTER, number.andThen(another).andThen(body -> body.remove("ci")))
        .fails("mobile-number-in-use", DUPLICATE, number.andThen(OWN_ID))
        .fails("login-id-in-use", DUPLICATE, number.andThen(OWN_ID).andThen(another))
        .named("duplicates");
  }

  private Story withoutCi() {
    Consumer<ObjectNode> noCi = body -> body.remove("ci");
    return begun()
        .succeeds(REGISTER, noCi)
        .later()
        .fails("user-info-mismatch", RESET)
        .fails("user-info-mismatch", RESET, FORCED)
        .succeeds(RESET, FORCED.andThen(noCi))
        .succeeds(CHECK, NEW)
        .named("without-ci");
  }

  private Story arsCode() {
    return registered()
        .later()
        .succeeds(OneTimeCodeCheck.ENOUGH, ARS, OWN_ID)
        .fails("invalid-user-id", ARS, body -> body.put("userId", Long.MAX_VALUE))
        .named("ars-code");
  }

  /** Its neighbour is another number, which a double and a signed number of 64 bits cannot tell. */
  private Story largestUserId() {
    Member member =
        contract.sandbox().members().values().stream()
            .max(Comparator.comparing(Member::userId))
            .orElseThrow();
    Consumer<ObjectNode> neighbour =
        body -> body.put("userId", member.userId().subtract(BigInteger.ONE));
    Consumer<ObjectNode> ids = only("userId", "loginId");
    return of(member)
        .succeeds(CHECK)
        .succeeds(DUPLICATE, OWN_ID.andThen(ids))
        .fails("login-id-in-use", DUPLICATE, neighbour.andThen(ids))
        .succeeds(ARS, OWN_ID)
        .fails("invalid-user-id", ARS, neighbour)
        .ofDeclared(member, "largest-user-id");
  }

  private StoryWriter of(Member member) {
    ObjectNode body = valid.fresh(contract.operation(REGISTER));
    body.put("loginId", member.loginId())
        .put("loginPassword", member.loginPassword().orElseThrow());
    body.set("ci", null);
    return new StoryWriter(contract, body);
  }

  /** No request makes such a member; who may reset, may do so without being let in again. */
  private Story declared(String name, String rule, Predicate<Member> standing) {
    Member member =
        contract.sandbox().members().values().stream().filter(standing).findFirst().orElseThrow();
    return of(member)
        .fails(rule, CHECK)
        .fails(rule, CHECK, WRONG)
        .fails("login-id-in-use", DUPLICATE, only("loginId"))
        .fails("login-id-in-use", REGISTER)
        .succeeds(ARS, OWN_ID)
        .fails("password-mismatch", RESET, WRONG)
        .later()
        .succeeds(RESET)
        .fails("same-password", RESET, NEW)
        .succeeds(RESET, FORCED.andThen(b -> b.put("newPassword", "161803")))
        .fails(rule, CHECK, NEW)
        .ofDeclared(member, name);
  }
}
