package com.konaplate.contracttests;

import static com.konaplate.contracttests.StateFalsehood.SUCCESS;

import com.konaplate.contract.Contract;
import com.konaplate.contract.Operation;
import com.konaplate.contracttests.StateFalsehood.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Promises about what a platform remembers of its members, broken one at a time. */
final class StateMutants {

  private static final String REGISTER = ValidRequests.REGISTRATION;
  private static final String DUPLICATE = "checkRegistrationId";
  private static final String CHECK = "checkPassword";
  private static final String RESET = "resetPassword";

  private static final String TAKEN_ID = "login-id-in-use";
  private static final String TAKEN_NUMBER = "mobile-number-in-use";
  private static final String TAKEN_CI = "already-registered";
  private static final String NOT_AGREED = "terms-not-agreed";
  private static final String OTHER_CI = "user-info-mismatch";
  private static final String LOCKED = "attempts-exceeded";
  private static final String MISMATCH = "password-mismatch";
  private static final String SAME = "same-password";

  private static final String RULES = "state: answers of rules";
  private static final String WINNER = "state: first of two";
  private static final String ATTEMPTS = "state: attempts";
  private static final String MEMORY = "state: what is kept";

  private final Contract contract;
  private final long attempts;
  private final List<Mutant> found = new ArrayList<>();

  private StateMutants(Contract contract) {
    this.contract = contract;
    this.attempts = contract.sandbox().maxPasswordAttempts();
  }

  static List<Mutant> of(Contract contract) {
    StateMutants mutants = new StateMutants(contract);
    mutants.visitRules();
    mutants.visitWinners();
    mutants.visitAttempts();
    mutants.visitMemory();
    return mutants.found;
  }

  /** Whatever a story is answered, each other answer of the operation in its place. */
  private void visitRules() {
    new Stories(contract, 0)
        .all().stream()
            .flatMap(story -> story.chapters().stream().flatMap(List::stream))
            .map(step -> List.of(step.operation().id(), step.rule().orElse(SUCCESS)))
            .distinct()
            .forEach(told -> visitRule(contract.operation(told.get(0)), told.get(1)));
  }

  private void visitRule(Operation operation, String rule) {
    Stream.concat(Stream.of(SUCCESS), StateFalsehood.rules(operation))
        .filter(other -> !other.equals(rule))
        .forEach(
            other ->
                add(
                    RULES,
                    rule + " as " + other,
                    operation.id(),
                    (past, now) -> now.is(operation.id(), rule),
                    other));
  }

  /** Where a request breaks two rules, the second one answers. */
  private void visitWinners() {
    winner(REGISTER, TAKEN_ID, now -> now.body().has("ci"), TAKEN_CI);
    winner(REGISTER, TAKEN_CI, now -> !now.body().has("tcIdList"), NOT_AGREED);
    winner(DUPLICATE, TAKEN_ID, now -> now.body().has("mobileNumber"), TAKEN_NUMBER);
    winner(RESET, OTHER_CI, StateMutants::keepsPassword, SAME);
    winner(RESET, OTHER_CI, this::wrongPassword, MISMATCH);
    winner(RESET, MISMATCH, StateMutants::keepsPassword, SAME);
    for (String first : List.of(OTHER_CI, SAME)) {
      add(WINNER, first + " as " + LOCKED, RESET, (p, now) -> locked(p, now, first), LOCKED);
    }
    for (String first : List.of("user-blocked", "user-not-active")) {
      add(WINNER, first + " as " + MISMATCH, CHECK, (p, now) -> again(p, now, first), MISMATCH);
    }
    add(WINNER, LOCKED + " as " + MISMATCH, CHECK, (p, now) -> again(p, now, LOCKED), MISMATCH);
  }

  private void winner(String operation, String rule, Predicate<Told> both, String other) {
    add(
        WINNER,
        rule + " as " + other,
        operation,
        (past, now) -> now.is(operation, rule) && both.test(now),
        other);
  }

  private static boolean keepsPassword(Told now) {
    return now.body().path("newPassword").equals(now.body().path("currentPassword"));
  }

  /** The stories' wrong password is nobody's. */
  private boolean wrongPassword(Told now) {
    String registered =
        ValidRequests.success(contract.operation(REGISTER))
            .request()
            .path("loginPassword")
            .asString();
    return !now.body().path("currentPassword").asString().equals(registered);
  }

  private static boolean locked(List<Told> past, Told now, String rule) {
    return now.is(RESET, rule) && past.stream().anyMatch(told -> told.answer().equals(LOCKED));
  }

  /** The member is refused the same once more, with another password than at first. */
  private static boolean again(List<Told> past, Told now, String rule) {
    return now.is(CHECK, rule)
        && past.stream()
            .filter(told -> told.is(CHECK, rule))
            .anyMatch(told -> !told.body().equals(now.body()));
  }

  private void visitAttempts() {
    attempts("one too few", (past, now) -> wrong(past, now) == attempts, LOCKED);
    attempts("one too many", (past, now) -> isFirst(past, now, LOCKED), MISMATCH);
    attempts(
        "a right password clears nothing",
        (past, now) ->
            now.operation().id().equals(CHECK)
                && !isAfter(past, RESET, SUCCESS)
                && count(past, MISMATCH) >= attempts,
        LOCKED);
    attempts(
        "those on a reset are not counted",
        (past, now) -> now.answer().equals(LOCKED) && count(past, CHECK, MISMATCH) < attempts,
        MISMATCH);
    attempts(
        "a reset clears nothing",
        (past, now) -> isAfter(past, RESET, SUCCESS) && count(past, LOCKED) > 0,
        LOCKED);
    for (String refusal : List.of(OTHER_CI, SAME)) {
      attempts(
          "a reset that is refused by " + refusal + " clears them",
          (past, now) -> now.is(CHECK, LOCKED) && isAfter(past, RESET, refusal),
          SUCCESS);
    }
  }

  /** How many wrong passwords there were without a right one between them, if this is one. */
  private static long wrong(List<Told> past, Told now) {
    long right =
        count(past, SUCCESS) == 0
            ? 0
            : past.stream().map(Told::answer).toList().lastIndexOf(SUCCESS);
    return now.answer().equals(MISMATCH)
        ? count(past.stream().skip(right).toList(), MISMATCH) + 1
        : 0;
  }

  private static boolean isFirst(List<Told> past, Told now, String answer) {
    return now.answer().equals(answer) && count(past, answer) == 0;
  }

  private static long count(List<Told> past, String answer) {
    return past.stream().filter(told -> told.answer().equals(answer)).count();
  }

  private static long count(List<Told> past, String operation, String answer) {
    return past.stream().filter(told -> told.is(operation, answer)).count();
  }

  private static boolean isAfter(List<Told> past, String operation, String answer) {
    return count(past, operation, answer) > 0;
  }

  private void visitMemory() {
    memory(
        "the old password stays",
        CHECK,
        (past, now) -> now.is(CHECK, MISMATCH) && isAfter(past, RESET, SUCCESS),
        SUCCESS);
    memory(
        "the new password is not taken",
        CHECK,
        (past, now) -> now.is(CHECK, SUCCESS) && isAfter(past, RESET, SUCCESS),
        MISMATCH);
    memory(
        "a refused registration takes the login id",
        DUPLICATE,
        (past, now) -> now.is(DUPLICATE, SUCCESS) && isAfter(past, REGISTER, NOT_AGREED),
        TAKEN_ID);
    memory(
        "a refused registration registers",
        REGISTER,
        (past, now) -> now.is(REGISTER, SUCCESS) && isAfter(past, REGISTER, NOT_AGREED),
        TAKEN_ID);
    memory(
        "a login id counts for those alone who give a CI",
        REGISTER,
        (past, now) -> now.is(REGISTER, TAKEN_ID) && !now.body().has("ci"),
        SUCCESS);
    memory(
        "whoever gives any user id is let off",
        DUPLICATE,
        (past, now) -> now.is(DUPLICATE, TAKEN_ID) && now.body().has("userId"),
        SUCCESS);
    memory(
        "nobody's own login id is let off",
        DUPLICATE,
        (past, now) -> now.is(DUPLICATE, SUCCESS) && now.body().has("userId"),
        TAKEN_ID);
    memory(
        "a CI that is not on record fits",
        RESET,
        (past, now) -> now.is(RESET, OTHER_CI) && now.body().hasNonNull("ci"),
        SUCCESS);
    memory(
        "a CI that is left out fits",
        RESET,
        (past, now) -> now.is(RESET, OTHER_CI) && !now.body().hasNonNull("ci"),
        SUCCESS);
  }

  private void attempts(String name, BiPredicate<List<Told>, Told> condition, String answer) {
    add(ATTEMPTS, name, CHECK, withPassword(condition), answer);
  }

  /** A registration or a check for duplicates says nothing about passwords. */
  private static BiPredicate<List<Told>, Told> withPassword(
      BiPredicate<List<Told>, Told> condition) {
    return (past, now) ->
        List.of(CHECK, RESET).contains(now.operation().id()) && condition.test(past, now);
  }

  private void memory(
      String name, String operation, BiPredicate<List<Told>, Told> condition, String answer) {
    add(MEMORY, name, operation, condition, answer);
  }

  private void add(
      String kind,
      String name,
      String operation,
      BiPredicate<List<Told>, Told> condition,
      String answer) {
    StateFalsehood falsehood = new StateFalsehood(contract, condition, answer);
    found.add(Mutant.ofState(kind, name, contract.operation(operation), falsehood));
  }
}
