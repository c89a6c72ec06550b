package com.konaplate.contracttests;

import static com.konaplate.contracttests.StateFalsehood.SUCCESS;

import com.konaplate.contract.Contract;
import com.konaplate.contract.SandboxProject.Member;
import com.konaplate.contracttests.StateFalsehood.Told;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Passwords, people and numbers that a platform takes for others which are nearly the same, and
 * values that it makes without care.
 */
final class MistakenIdentityMutants {

  private static final String KIND = "state: mistaken identity";
  private static final String MADE = "state: what is made";
  private static final String REGISTER = ValidRequests.REGISTRATION;
  private static final String DUPLICATE = "checkRegistrationId";
  private static final String ARS = "generateArsAuthCode";
  private static final String CHECK = "checkPassword";
  private static final String RESET = "resetPassword";
  private static final String MISMATCH = "password-mismatch";
  private static final String LOCKED = "attempts-exceeded";
  private static final String TAKEN_ID = "login-id-in-use";
  private static final String TAKEN_CI = "already-registered";
  private static final String OTHER_CI = "user-info-mismatch";
  private static final String NOBODY = "invalid-user-id";

  private final Contract contract;
  private final Collection<Member> members;
  private final int attempts;
  private final List<Mutant> found = new ArrayList<>();

  private MistakenIdentityMutants(Contract contract) {
    this.contract = contract;
    this.members = contract.sandbox().members().values();
    this.attempts = contract.sandbox().maxPasswordAttempts();
  }

  static List<Mutant> of(Contract contract) {
    MistakenIdentityMutants mutants = new MistakenIdentityMutants(contract);
    mutants.visitPasswords();
    mutants.visitPeople();
    mutants.visitAttempts();
    mutants.visitStanding();
    mutants.visitNumbers();
    mutants.visitMade();
    return mutants.found;
  }

  private void visitPasswords() {
    password("the last digit does not count", text -> text.substring(0, text.length() - 1));
    password("the first digit does not count", text -> text.substring(1));
    password("the order does not count", MistakenIdentityMutants::sorted);
    add(
        "the last letter of a CI does not count",
        RESET,
        (past, now) ->
            now.is(RESET, OTHER_CI)
                && registration(past).anyMatch(r -> isAlike("ci", now, r, t -> t.substring(0, 87))),
        SUCCESS);
  }

  private void password(String name, UnaryOperator<String> seen) {
    add(
        name,
        CHECK,
        (past, now) ->
            now.is(CHECK, MISMATCH)
                && past.stream().noneMatch(told -> told.is(RESET, SUCCESS))
                && registration(past).anyMatch(r -> isAlike("loginPassword", now, r, seen)),
        SUCCESS);
  }

  private static String sorted(String text) {
    return text.chars().sorted().mapToObj(Character::toString).toList().toString();
  }

  private static Stream<Told> registration(List<Told> past) {
    return past.stream().filter(told -> told.is(REGISTER, SUCCESS));
  }

  private static boolean isAlike(String name, Told now, Told then, UnaryOperator<String> seen) {
    String one = now.body().path(name).asString("");
    String two = then.body().path(name).asString("");
    return one.length() == two.length()
        && !one.isEmpty()
        && seen.apply(one).equals(seen.apply(two));
  }

  private void visitPeople() {
    add(
        "whoever owns the number may have another's login id",
        DUPLICATE,
        (past, now) ->
            now.is(DUPLICATE, TAKEN_ID)
                && now.body().has("mobileNumber")
                && now.body().has("userId")
                && !isId(now, BigInteger.ONE),
        SUCCESS);
    add(
        "a registration refused for its CI takes the login id",
        DUPLICATE,
        (past, now) ->
            now.is(DUPLICATE, SUCCESS) && past.stream().anyMatch(t -> t.is(REGISTER, TAKEN_CI)),
        TAKEN_ID);
  }

  private void visitAttempts() {
    add(
        "a change clears no attempts",
        CHECK,
        (past, now) ->
            now.is(CHECK, MISMATCH)
                && past.stream().noneMatch(t -> t.body().path("isResetPassword").asBoolean(false))
                && past.stream().noneMatch(t -> t.is(CHECK, SUCCESS))
                && past.stream().anyMatch(t -> t.is(RESET, SUCCESS))
                && past.stream().filter(t -> t.answer().equals(MISMATCH)).count() >= attempts,
        LOCKED);
    for (String refusal : List.of("same-password", OTHER_CI)) {
      add(
          "a reset refused by " + refusal + " counts",
          CHECK,
          (past, now) -> now.is(CHECK, MISMATCH) && tried(past, refusal) >= attempts,
          LOCKED);
    }
    ofAnybody(
        "another's wrong passwords count",
        (past, now) -> now.is(CHECK, MISMATCH) && tried(past, MISMATCH) >= attempts);
  }

  /** Wrong passwords, and what counts as one, since the last success. */
  private static long tried(List<Told> past, String alike) {
    int last =
        past.stream()
            .map(told -> told.is(CHECK, SUCCESS) || told.is(RESET, SUCCESS))
            .toList()
            .lastIndexOf(true);
    return past.stream()
        .skip(last + 1L)
        .filter(told -> told.answer().equals(MISMATCH) || told.answer().equals(alike))
        .count();
  }

  private void visitStanding() {
    standing("blocked", Member::blocked);
    standing("inactive", member -> !member.active());
  }

  private void standing(String name, Predicate<Member> standing) {
    Member member = members.stream().filter(standing).findFirst().orElseThrow();
    add(
        "the login id of a member who is " + name + " is free",
        DUPLICATE,
        (past, now) ->
            now.is(DUPLICATE, TAKEN_ID)
                && now.body().path("loginId").asString("").equals(member.loginId()),
        SUCCESS);
    add(
        "who is " + name + " gets no code",
        ARS,
        (past, now) -> now.is(ARS, SUCCESS) && isId(now, member.userId()),
        NOBODY);
  }

  private static boolean isId(Told now, BigInteger id) {
    return now.body().path("userId").isIntegralNumber()
        && now.body().path("userId").bigIntegerValue().equals(id);
  }

  private void visitNumbers() {
    BigInteger largest =
        members.stream().map(Member::userId).max(BigInteger::compareTo).orElseThrow();
    BigInteger neighbour = largest.subtract(BigInteger.ONE);
    add(
        "a neighbour's user id is one's own",
        DUPLICATE,
        (past, now) -> now.is(DUPLICATE, TAKEN_ID) && isId(now, neighbour),
        SUCCESS);
    add(
        "a neighbour's user id is known",
        ARS,
        (past, now) -> now.is(ARS, NOBODY) && isId(now, neighbour),
        SUCCESS);
    made(
        "a user id above 64 bits is cut off",
        CHECK,
        reply -> reply.body = reply.body.replace("" + largest, "" + Long.MAX_VALUE));
  }

  private void visitMade() {
    made(
        "a card expires on a day that does not exist",
        REGISTER,
        reply -> replace(reply, "expiryDate", "310231"));
    made("the code is always the same", ARS, reply -> replace(reply, "authNumber", "42"));
    AtomicInteger count = new AtomicInteger();
    made(
        "codes are counted",
        ARS,
        reply -> replace(reply, "authNumber", "" + (10 + count.incrementAndGet() % 90)));
  }

  private static void replace(FalsifyingProxy.Draft reply, String name, String value) {
    String pattern = "(\"%s\":)\"[0-9]+\"".formatted(name);
    reply.body = reply.body.replaceAll(pattern, "$1\"" + value + "\"");
  }

  private void made(String name, String operation, Consumer<FalsifyingProxy.Draft> falsehood) {
    found.add(Mutant.ofState(MADE, name, contract.operation(operation), falsehood));
  }

  private void ofAnybody(String name, BiPredicate<List<Told>, Told> condition) {
    StateFalsehood falsehood = StateFalsehood.ofAnybody(contract, condition, LOCKED);
    found.add(Mutant.ofState(KIND, name, contract.operation(CHECK), falsehood));
  }

  private void add(
      String name, String operation, BiPredicate<List<Told>, Told> condition, String answer) {
    StateFalsehood falsehood = new StateFalsehood(contract, condition, answer);
    found.add(Mutant.ofState(KIND, name, contract.operation(operation), falsehood));
  }
}
