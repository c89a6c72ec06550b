package com.konaplate.contracttests;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A form that takes one character more or fewer, at each end of each range of its classes. */
final class PatternVariants {

  private static final Pattern CLASS = Pattern.compile("\\[([^\\]]+)]");
  private static final Pattern RANGE = Pattern.compile("(.)-(.)");

  private PatternVariants() {}

  /** The forms by what is different. */
  static Map<String, Pattern> of(Pattern form) {
    Map<String, Pattern> variants = new LinkedHashMap<>();
    String text = form.pattern();
    for (MatchResult characters : CLASS.matcher(text).results().toList()) {
      for (String changed : classes(characters.group(1))) {
        String whole = "[" + changed + "]";
        String variant =
            text.substring(0, characters.start()) + whole + text.substring(characters.end());
        variants.put(
            "pattern with " + whole + " at " + characters.start(), Pattern.compile(variant));
      }
    }
    return variants;
  }

  private static List<String> classes(String characters) {
    List<String> changed = new ArrayList<>();
    Matcher range = RANGE.matcher(characters);
    while (range.find()) {
      char low = range.group(1).charAt(0);
      char high = range.group(2).charAt(0);
      String before = characters.substring(0, range.start());
      String after = characters.substring(range.end());
      changed.add(before + range(low + 1, high) + after);
      changed.add(before + range(low, high - 1) + after);
      if (isNew(low - 1, characters)) {
        changed.add(before + range(low - 1, high) + after);
      }
      if (isNew(high + 1, characters)) {
        changed.add(before + range(low, high + 1) + after);
      }
    }
    return changed;
  }

  private static boolean isNew(int character, String characters) {
    return !Pattern.matches("[" + characters + "]", Character.toString(character));
  }

  private static String range(int low, int high) {
    return literal(low) + "-" + literal(high);
  }

  private static String literal(int character) {
    String text = Character.toString(character);
    return Character.isLetterOrDigit(character) ? text : "\\" + text;
  }
}
