package com.konaplate.contracttests;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Texts that would have a form if one of its ranges of characters went a single character further:
 * the colon behind the 9, the bracket behind the Z.
 */
final class FormEdges {

  private static final Pattern CLASS = Pattern.compile("\\[([^\\]]+)]");
  private static final Pattern RANGE = Pattern.compile("(.)-(.)");

  private final Pattern form;
  private final List<String> wellFormed;

  private FormEdges(Pattern form, List<String> wellFormed) {
    this.form = form;
    this.wellFormed = wellFormed;
  }

  /**
   * The texts, one for each end of each range.
   *
   * @param form the form
   * @param wellFormed texts to start from; those that do not have the form are left out
   */
  static Set<String> of(Pattern form, List<String> wellFormed) {
    List<String> start = wellFormed.stream().filter(text -> form.matcher(text).matches()).toList();
    FormEdges edges = new FormEdges(form, start);
    Set<String> texts = new LinkedHashSet<>();
    CLASS.matcher(form.pattern()).results().forEach(found -> texts.addAll(edges.of(found)));
    return texts;
  }

  private List<String> of(MatchResult characters) {
    List<String> texts = new ArrayList<>();
    for (MatchResult range : RANGE.matcher(characters.group(1)).results().toList()) {
      char below = (char) (range.group(1).charAt(0) - 1);
      char above = (char) (range.group(2).charAt(0) + 1);
      beyond(characters, below).ifPresent(texts::add);
      beyond(characters, above).ifPresent(texts::add);
    }
    return texts;
  }

  private Optional<String> beyond(MatchResult characters, char edge) {
    Pattern wider = wider(characters, edge);
    return wellFormed.stream()
        .flatMap(text -> IntStream.range(0, text.length()).mapToObj(at -> with(text, at, edge)))
        .filter(text -> wider.matcher(text).matches() && !form.matcher(text).matches())
        .findFirst();
  }

  private Pattern wider(MatchResult characters, char edge) {
    int end = characters.end() - 1;
    String text = form.pattern();
    String literal = Character.isLetterOrDigit(edge) ? "" + edge : "\\" + edge;
    return Pattern.compile(text.substring(0, end) + literal + text.substring(end));
  }

  private static String with(String text, int index, char edge) {
    return text.substring(0, index) + edge + text.substring(index + 1);
  }
}
