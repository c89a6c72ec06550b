package com.konaplate.contracttests;

import com.konaplate.contracttests.CaseResult.State;
import java.util.ArrayList;
import java.util.List;

/**
 * One thing that the contract says of an operation, and what came of the cases about it.
 *
 * @param name its name on the page
 * @param title what stands beside the name, plain; may be empty
 * @param words the contract's words, Markdown; may be empty
 * @param promises what it promises in detail; may be empty
 * @param results the cases about it
 */
record Part(
    String name, String title, String words, List<Promise> promises, List<CaseResult> results) {

  /**
   * A detail, such as {@code maxLength 80}.
   *
   * @param word what is promised
   * @param results the cases about it
   */
  record Promise(String word, List<CaseResult> results) {

    String mood() {
      return Part.mood(results);
    }
  }

  Part {
    promises = List.copyOf(promises);
    results = List.copyOf(results);
  }

  static Part of(String name, String title, String words, List<CaseResult> results) {
    return new Part(name, title, words, List.of(), results);
  }

  String mood() {
    return mood(results);
  }

  /** What the page shows: one failure decides, and what was not sent proves nothing. */
  static String mood(List<CaseResult> results) {
    List<State> states = new ArrayList<>(results.stream().map(CaseResult::state).toList());
    if (states.contains(State.FAILED)) {
      return "bad";
    }
    if (states.contains(State.PASSED)) {
      return "good";
    }
    return states.isEmpty() ? "untried" : "none";
  }
}
