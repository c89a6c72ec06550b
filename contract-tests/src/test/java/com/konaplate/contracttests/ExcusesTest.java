package com.konaplate.contracttests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.konaplate.contracttests.Excuses.Excuse;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExcusesTest {

  private final Excuses excuses =
      new Excuses(List.of(new Excuse(new Glob("*/method/* Allow"), "because")));

  @Test
  void excusesWhatIsListed() {
    assertEquals(
        List.of("a/method/GET status"),
        excuses.without(List.of("a/method/GET status", "a/method/GET Allow")));
  }

  @Test
  void namesTheEntryThatExcusesNothing() {
    assertEquals(
        List.of("nothing to excuse: */method/* Allow"),
        excuses.unneeded(List.of("a/method/GET status")).toList());
    assertEquals(List.of(), excuses.unneeded(List.of("a/method/GET Allow")).toList());
  }

  @Test
  void starStandsForAnythingAndNothingElseDoes() {
    assertTrue(new Glob("a/*/c").matches("a/b[0]/b.b/c"));
    assertFalse(new Glob("a.c").matches("abc"));
  }
}
