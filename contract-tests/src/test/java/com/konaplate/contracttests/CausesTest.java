package com.konaplate.contracttests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class CausesTest {

  private static final Finding WRONG_CODE =
      new Finding("/response/code", "\"000_015\"", "\"000_002\"");

  private final Target target = Runs.sandbox();

  private static List<String> titles(Outcome... outcomes) {
    return Causes.of(Runs.CONTRACT, List.of(outcomes)).stream().map(Cause::title).toList();
  }

  @Test
  void theSamePairOfCodesIsOneCauseWhereverItShows() {
    List<Cause> causes =
        Causes.of(
            Runs.CONTRACT,
            List.of(
                Runs.outcome(target, "registerUser/loginId/maxLength/81-ascii", WRONG_CODE),
                Runs.outcome(target, "checkPassword/loginId/maxLength/81-ascii", WRONG_CODE)));
    assertEquals(1, causes.size());
    assertEquals("Code 000_002 instead of 000_015", causes.get(0).title());
    assertEquals(List.of("registerUser", "checkPassword"), causes.get(0).operations());
    assertTrue(causes.get(0).words().get(0).startsWith("`loginId`"), causes.get(0)::toString);
  }

  @Test
  void whatFollowsFromAnotherCodeIsNoCauseOfItsOwn() {
    Outcome outcome =
        Runs.outcome(
            target,
            "registerUser/loginId/maxLength/81-ascii",
            new Finding("status", "400", "422"),
            WRONG_CODE,
            new Finding("/response/description", "one", "another"));
    assertEquals(List.of("Code 000_002 instead of 000_015"), titles(outcome));
  }

  @Test
  void aHeaderIsACauseBesideTheAnswer() {
    Outcome outcome =
        Runs.outcome(
            target,
            "registerUser/loginId/maxLength/81-ascii",
            new Finding("Content-Type", "[application/json]", "[]"),
            new Finding("status", "400", "422"));
    assertEquals(
        List.of("Reply header Content-Type is missing or wrong", "HTTP 422 instead of 400"),
        titles(outcome));
  }

  @Test
  void twoMessagesOfOneCodeAreTwoCauses() {
    Finding message = new Finding("/response/description", "one", "another");
    assertEquals(
        2,
        titles(
                Runs.outcome(target, "registerUser/loginId/type/integer", message),
                Runs.outcome(target, "generateArsAuthCode/userId/type/decimal", message))
            .size());
  }

  @Test
  void theMostFrequentComesFirst() {
    Finding status = new Finding("status", "400", "422");
    assertEquals(
        List.of("HTTP 422 instead of 400", "Code 000_002 instead of 000_015"),
        titles(
            Runs.outcome(target, "registerUser/loginId/maxLength/81-ascii", WRONG_CODE),
            Runs.outcome(target, "registerUser/method/GET", status),
            Runs.outcome(target, "registerUser/method/PUT", status)));
  }

  @Test
  void theBranchesOfAValueAreOneCause() {
    assertEquals(
        List.of("registerUser answers another basicCardInfo"),
        titles(
            Runs.outcome(
                target,
                "registerUser/scenario/success",
                new Finding("", "the schema", "required property"),
                new Finding("/basicCardInfo/par", "\"Q1\"", "nothing"),
                new Finding("/basicCardInfo/cardNo", "\"9\"", "nothing"))));
  }

  /** The schema's word on the code is no code. */
  @Test
  void aCodeOfNoFormIsNamedAsItCame() {
    Outcome outcome =
        Runs.outcome(
            target,
            "registerUser/loginId/maxLength/81-ascii",
            new Finding("/response/code", "the schema", "must be at most 7 characters long"),
            new Finding("/response/code", "\"000_015\"", "\"E-4711-99\""));
    assertEquals(List.of("Code E-4711-99 instead of 000_015"), titles(outcome));
  }
}
