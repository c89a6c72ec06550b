package com.konaplate.contracttests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SummaryTest {

  private static final String ID = "registerUser/loginId/type/integer";

  private static String of(String actual) {
    Target target = Runs.sandbox();
    Finding finding = new Finding("Content-Type", "[application/json]", actual);
    return Summary.of(Runs.of(target, Runs.outcome(target, ID, finding)));
  }

  @Test
  void steersNoTerminal() {
    String text = of("\u001B[2J\r\u009B\u202E");
    assertTrue(text.contains("got \uFFFD[2J\uFFFD\uFFFD\uFFFD"), text);
  }

  @Test
  void cutsWhatIsTooLongToRead() {
    assertTrue(of("x".repeat(1_000_000)).length() < 10_000);
  }

  @Test
  void namesTheCaseTheContractAndTheCommand() {
    String text = of("[text/plain]");
    assertTrue(text.startsWith("1. Reply header Content-Type is missing or wrong (1 case; "), text);
    assertTrue(text.contains(ID) && text.contains("\ncurl -sS -i -X POST "), text);
    assertEquals(1, text.lines().filter(line -> line.contains("0 passed, 1 failed")).count(), text);
  }

  @Test
  void countsWhatGotNoReply() {
    Target target = Runs.sandbox();
    Outcome unanswered = Runs.unanswered(target, ID, new Finding("connection", "a reply", "none"));
    String text = Summary.of(Runs.of(target, unanswered));
    assertTrue(text.startsWith("1. No reply: none (1 case; registerUser)"), text);
    assertTrue(text.endsWith(", 1 failed without a reply"), text);
  }
}
