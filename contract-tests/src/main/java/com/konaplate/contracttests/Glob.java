package com.konaplate.contracttests;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A pattern of names.
 *
 * @param text the name; {@code *} stands for anything, slashes included
 */
record Glob(String text) {

  boolean matches(String name) {
    String pattern =
        Arrays.stream(text.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
    return Pattern.compile(pattern, Pattern.DOTALL).matcher(name).matches();
  }
}
