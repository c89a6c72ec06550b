package com.konaplate.contract;

import java.util.regex.Pattern;

/**
 * Words that stay text without quotes in one version of YAML and become something else in another:
 * the tools of partners read either, so they have to be quoted.
 */
final class AmbiguousText {

  private static final Pattern FORMS =
      Pattern.compile(
          String.join(
              "|",
              "(?i:y|n|yes|no|on|off|true|false|null)|~",
              "[-+]?0[bo]?[0-7_]+",
              "[-+]?0x[0-9a-fA-F_]+",
              "[-+]?[0-9][0-9_]*(:[0-5]?[0-9])*(\\.[0-9_]*)?([eE][-+]?[0-9]+)?",
              "[-+]?\\.([0-9][0-9_]*([eE][-+]?[0-9]+)?|(?i:inf|nan))",
              "[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt \\t].*)?",
              "<<|="));

  private AmbiguousText() {}

  static boolean is(String text) {
    return FORMS.matcher(text).matches();
  }
}
