package com.konaplate.contracttests;

import com.konaplate.contract.Contract;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Which of all cases a run is about. */
final class Selection {

  @Option(
      names = "--operation",
      paramLabel = "ID",
      description =
          "Only the cases of this operation, and whole those state sequences that use it; may stand more than once.")
  private List<String> operations = List.of();

  @Option(
      names = "--only",
      paramLabel = "PATTERN",
      description = {
        "Only the cases whose id, scenario (operation/key), expected code or family is PATTERN, where * stands for any text: 'registerUser/loginId/*', '*/maxLength/*', 'checkPassword/user-blocked', message. May stand more than once; with --operation, both have to fit. State sequences are state/NAME/STEP, and told whole when one of their steps is selected: state for all, 'state/lock-and-reset/*'."
      })
  private List<String> patterns = List.of();

  /**
   * What is selected of a plan: the cases, and whole those stories of which any step is.
   *
   * @throws IllegalArgumentException when an operation is unknown or nothing is left
   */
  Plan of(Contract contract, Plan plan) {
    operations.forEach(contract::operation);
    List<Pattern> compiled = patterns.stream().map(Selection::compile).toList();
    Plan selected =
        new Plan(
            plan.cases().stream().filter(c -> isSelected(c, compiled)).toList(),
            plan.stories().stream()
                .filter(story -> story.cases().stream().anyMatch(c -> isSelected(c, compiled)))
                .toList());
    if (selected.size() == 0) {
      throw new IllegalArgumentException("no case is " + words() + "; families are " + families());
    }
    return selected;
  }

  private boolean isSelected(ContractCase contractCase, List<Pattern> compiled) {
    boolean operation =
        operations.isEmpty() || operations.contains(contractCase.draft().operation().id());
    return operation
        && (compiled.isEmpty() || names(contractCase).anyMatch(name -> fits(name, compiled)));
  }

  private static Pattern compile(String pattern) {
    return Pattern.compile(
        Stream.of(pattern.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")),
        Pattern.DOTALL);
  }

  private static boolean fits(String name, List<Pattern> patterns) {
    return patterns.stream().anyMatch(pattern -> pattern.matcher(name).matches());
  }

  private static Stream<String> names(ContractCase contractCase) {
    return Stream.of(
            Stream.of(contractCase.id(), contractCase.family().word()),
            contractCase.subject().scenario().map(scenario -> scenario.name()).stream(),
            Stream.of(contractCase.expected().code()))
        .flatMap(names -> names);
  }

  private static String families() {
    return Stream.of(Family.values()).map(Family::word).collect(Collectors.joining(", "));
  }

  /** What was asked for, as it was asked; empty for everything. */
  String words() {
    List<String> words = new ArrayList<>();
    operations.forEach(operation -> words.add("--operation " + operation));
    patterns.forEach(pattern -> words.add("--only " + pattern));
    return String.join(" ", words);
  }
}
