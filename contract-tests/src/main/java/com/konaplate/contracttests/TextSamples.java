package com.konaplate.contracttests;

import com.konaplate.contract.CalendarFormat;
import com.konaplate.contract.Keyword;
import com.konaplate.contract.Sensitivity;
import com.konaplate.contract.TextSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The texts at and beyond the limits of a schema; lengths are those of code points. */
final class TextSamples {

  /** Long enough to break a limit that somebody set without the contract. */
  private static final int UNBOUNDED = 1000;

  /** An e with an accent, which is one letter and two code points. */
  private static final String DECOMPOSED = "e\u0301";

  private static final Set<Sensitivity> UNIQUE =
      Set.of(Sensitivity.LOGIN_ID, Sensitivity.CONNECTION_INFORMATION);

  private final TextSchema schema;
  private final boolean required;
  private final List<Alphabet> alphabets;
  private final long seed;
  private final int min;
  private final int max;

  private TextSamples(TextSchema schema, boolean required, List<Alphabet> alphabets, long seed) {
    this.schema = schema;
    this.required = required;
    this.alphabets = alphabets;
    this.seed = seed;
    this.min = schema.minLength().orElse(0);
    this.max = schema.maxLength().orElse(UNBOUNDED);
  }

  static List<Sample> of(TextSchema schema, boolean required, List<Alphabet> alphabets, long seed) {
    TextSamples samples = new TextSamples(schema, required, alphabets, seed);
    return Stream.of(
            samples.within(),
            samples.tooShort(),
            samples.tooLong(),
            samples.formless(),
            samples.impossible())
        .flatMap(List::stream)
        .toList();
  }

  private List<Sample> within() {
    return hasForm() ? wellFormed() : ofLengths();
  }

  private boolean hasForm() {
    return schema.pattern().isPresent()
        || schema.format().isPresent()
        || !schema.values().isEmpty();
  }

  private List<Sample> wellFormed() {
    return Stream.concat(schema.values().stream(), TextForms.CANDIDATES.stream())
        .filter(text -> fits(text) && keepsForm(text))
        .map(text -> Sample.within(text, text))
        .toList();
  }

  private List<Sample> ofLengths() {
    List<Sample> samples = new ArrayList<>();
    for (int length : edges()) {
      for (Alphabet alphabet : alphabets) {
        String text = alphabet.text(length, seed);
        samples.add(Sample.within(length + "-" + alphabet.word(), text));
      }
    }
    samples.addAll(blanks());
    return samples;
  }

  /** Blanks are letters. What nobody else may have is written in several sorts of them. */
  private List<Sample> blanks() {
    if (schema.sensitivity().filter(UNIQUE::contains).isPresent()) {
      return List.of(
          Sample.within("blanks-around", " " + Alphabet.ASCII.text(max - 2, seed) + " "),
          Sample.within("blank", Alphabet.BLANK.text(max, seed)));
    }
    int length = Math.max(min, 1);
    return isOfBodies()
        ? List.of(
            Sample.within("blank", " ".repeat(length)),
            Sample.within("null-characters", "\0".repeat(length)),
            Sample.within("decomposed", DECOMPOSED.repeat(length).substring(0, length)))
        : List.of();
  }

  /** What stands in a header has no letters beyond ASCII, and no blanks at its ends. */
  private boolean isOfBodies() {
    return alphabets.contains(Alphabet.HANGUL);
  }

  private NavigableSet<Integer> edges() {
    NavigableSet<Integer> lengths = new TreeSet<>();
    Stream.of(min, max - 1, max).filter(n -> n >= min && n > 0).forEach(lengths::add);
    return lengths;
  }

  private List<Sample> tooShort() {
    List<Sample> samples = new ArrayList<>();
    if (min > 0) {
      samples.add(Sample.beyond(required ? Keyword.EMPTY : Keyword.MIN_LENGTH, "empty", ""));
    }
    return min > 1 ? with(samples, Keyword.MIN_LENGTH, min - 1) : samples;
  }

  private List<Sample> tooLong() {
    return schema.maxLength().isPresent()
        ? with(disguised(), Keyword.MAX_LENGTH, max + 1)
        : List.of();
  }

  /** Texts that seem to fit to whoever takes blanks away or puts accents and letters together. */
  private List<Sample> disguised() {
    List<Sample> samples = new ArrayList<>();
    if (isOfBodies()) {
      String fits = Alphabet.ASCII.text(max, seed);
      samples.add(beyondMost("blank-behind", fits + " "));
      samples.add(beyondMost("blank-before", " " + fits));
      samples.add(beyondMost("decomposed", DECOMPOSED + fits.substring(1)));
    }
    return samples;
  }

  private static Sample beyondMost(String label, String text) {
    return Sample.beyond(Keyword.MAX_LENGTH, label, text);
  }

  private List<Sample> with(List<Sample> samples, Keyword keyword, int length) {
    for (Alphabet alphabet : alphabets) {
      String text = alphabet.text(length, seed);
      samples.add(Sample.beyond(keyword, length + "-" + alphabet.word(), text));
    }
    return samples;
  }

  /** Texts of a right length that do not match the pattern. */
  private List<Sample> formless() {
    return schema.pattern().isEmpty()
        ? List.of()
        : Stream.of(TextForms.misshapen(min, max, alphabets), alphabetsOf(max), edges(schema))
            .flatMap(texts -> texts)
            .distinct()
            .filter(text -> fits(text) && !matchesPattern(text))
            .map(text -> Sample.beyond(Keyword.PATTERN, TextForms.label(text), text))
            .toList();
  }

  private static Stream<String> edges(TextSchema schema) {
    return schema.pattern().stream()
        .flatMap(form -> FormEdges.of(form, TextForms.CANDIDATES).stream());
  }

  private Stream<String> alphabetsOf(int length) {
    return alphabets.stream().map(alphabet -> alphabet.text(length, seed));
  }

  /** Texts of a right form that name no date or time. */
  private List<Sample> impossible() {
    return schema.format().isEmpty()
        ? List.of()
        : TextForms.IMPOSSIBLE.stream()
            .filter(text -> fits(text) && matchesPattern(text))
            .filter(text -> !schema.format().orElseThrow().matches(text))
            .map(text -> Sample.beyond(Keyword.FORMAT, text, text))
            .toList();
  }

  private boolean fits(String text) {
    int length = text.codePointCount(0, text.length());
    return length >= min && length <= max;
  }

  private boolean matchesPattern(String text) {
    return schema.pattern().filter(form -> !form.matcher(text).matches()).isEmpty();
  }

  private boolean keepsForm(String text) {
    boolean exists = schema.format().map((CalendarFormat f) -> f.matches(text)).orElse(true);
    boolean listed = schema.values().isEmpty() || schema.values().contains(text);
    return matchesPattern(text) && exists && listed;
  }
}
