package com.konaplate.contracttests;

import com.konaplate.contract.TextSchema;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every printable character at every position of well-formed texts, with a digit more or fewer. */
final class ValuesOfForm {

  private static final int FIRST = ' ';
  private static final int LAST = '~';

  private ValuesOfForm() {}

  static Stream<String> of(TextSchema schema) {
    Pattern form = schema.pattern().orElseThrow();
    List<String> good =
        TextForms.CANDIDATES.stream().filter(text -> form.matcher(text).matches()).toList();
    return good.stream()
        .flatMap(text -> Stream.of(text, text + "0", text.substring(1)))
        .flatMap(ValuesOfForm::changed);
  }

  private static Stream<String> changed(String text) {
    return IntStream.range(0, text.length())
        .boxed()
        .flatMap(
            at ->
                IntStream.rangeClosed(FIRST, LAST)
                    .mapToObj(c -> text.substring(0, at) + (char) c + text.substring(at + 1)));
  }

  static boolean isTaken(TextSchema schema, String text) {
    boolean fits =
        schema.minLength().orElse(0) <= text.length()
            && text.length() <= schema.maxLength().orElse(Integer.MAX_VALUE);
    boolean formed = schema.pattern().filter(form -> !form.matcher(text).matches()).isEmpty();
    return fits && formed && schema.format().filter(date -> !date.matches(text)).isEmpty();
  }
}
