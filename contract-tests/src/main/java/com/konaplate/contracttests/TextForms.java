package com.konaplate.contracttests;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Texts that have a form, and texts that look as if they had. */
final class TextForms {

  /** Of these, those are taken that keep the limits of the place. */
  static final List<String> CANDIDATES =
      List.of(
          "000000",
          "999999",
          "123456",
          "18000101",
          "19000101",
          "20000229",
          "99991231",
          "20000229235959",
          "99991231235959",
          "2026112009300000",
          "2026112009300099",
          "UTC",
          "KST",
          "AAA",
          "ZZZ",
          "261120093000-ABCDEF0",
          "261120093000-abcdef9",
          "000000000000-0000000",
          "KMV1:20261120093000000:" + "A".repeat(43) + "=");

  /** Of these, those are taken that match the pattern. */
  static final List<String> IMPOSSIBLE =
      List.of(
          "20230229",
          "20230431",
          "20231301",
          "20230001",
          "20230100",
          "20230132",
          "19000229",
          "21000229",
          "20230229000000",
          "20230431000000",
          "20231301000000",
          "20230001000000",
          "20230100000000",
          "20261120240000",
          "20261120096000",
          "20261120093060",
          "2023022900000000");

  private TextForms() {}

  /** Digits and letters with one character that does not belong there. */
  static Stream<String> misshapen(int min, int max, List<Alphabet> alphabets) {
    List<String> texts = new ArrayList<>();
    for (int length = Math.max(min, 2); length <= max; length++) {
      String digits = "1".repeat(length - 1);
      texts.addAll(List.of(digits + "a", "-" + digits, "+" + digits, digits + "!"));
      texts.add("1".repeat(length));
      texts.add("A".repeat(length - 1) + "a");
      if (alphabets.contains(Alphabet.HANGUL)) {
        texts.addAll(
            List.of(
                digits + "\n", digits + " ", " " + digits, digits + "\uFF11", digits + "\u0661"));
      }
    }
    return texts.stream();
  }

  /** A text as it can stand in an id. */
  static String label(String text) {
    StringBuilder label = new StringBuilder();
    text.codePoints().forEach(c -> label.append(printable(c)));
    return label.toString();
  }

  private static String printable(int codePoint) {
    return codePoint > ' ' && codePoint < 127
        ? Character.toString(codePoint)
        : "<U+%04X>".formatted(codePoint);
  }
}
