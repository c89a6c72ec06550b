package com.konaplate.contracttests;

import com.konaplate.contract.Contract;
import com.konaplate.contracttests.Cause.Occurrence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts the findings of many cases together by what they come from. */
final class Causes {

  private Causes() {}

  /** The causes, the most frequent first. */
  static List<Cause> of(Contract contract, List<Outcome> outcomes) {
    Map<String, List<Occurrence>> byTitle = new LinkedHashMap<>();
    for (Outcome outcome : outcomes) {
      Symptoms.of(contract, outcome)
          .forEach(
              (title, findings) ->
                  byTitle
                      .computeIfAbsent(title, key -> new ArrayList<>())
                      .add(new Occurrence(outcome, findings)));
    }
    List<Cause> causes = new ArrayList<>();
    byTitle.forEach((title, found) -> causes.add(cause(contract, title, found)));
    causes.sort(Comparator.comparing((Cause cause) -> -cause.occurrences().size()));
    return causes;
  }

  private static Cause cause(Contract contract, String title, List<Occurrence> occurrences) {
    String shown = title.split(Symptoms.DETAIL, 2)[0];
    return new Cause(shown, ContractWords.about(contract, occurrences), occurrences);
  }
}
