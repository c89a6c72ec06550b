package com.konaplate.mock;

import com.konaplate.contract.wire.JsonBody;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * A way in which JSON writers spell one and the same value.
 *
 * @param name how to call it
 * @param indent what a level is indented with; empty for one line
 * @param lineEnd what ends a line
 * @param comma what parts members on one line
 * @param colon what parts a name from its value
 * @param escapes which characters are escaped that need not be
 * @param sorted whether names are sorted
 */
record JsonSpelling(
    String name,
    String indent,
    String lineEnd,
    String comma,
    String colon,
    Escapes escapes,
    boolean sorted) {

  private static final String COMPACT = "re-serialised";
  private static final String PRETTY = "pretty-printed";

  /** What the JSON writers of common languages do by default or on demand, plain ones first. */
  static final List<JsonSpelling> USUAL = usual();

  private static List<JsonSpelling> usual() {
    List<JsonSpelling> all = new ArrayList<>();
    for (boolean sorted : new boolean[] {false, true}) {
      for (Escapes escapes : Escapes.values()) {
        all.add(new JsonSpelling(COMPACT, "", "", ",", ":", escapes, sorted));
        all.add(new JsonSpelling(COMPACT, "", "", ", ", ": ", escapes, sorted));
        if (escapes == Escapes.NONE || escapes == Escapes.ASCII) {
          all.addAll(pretty(escapes, sorted));
        }
      }
    }
    return all;
  }

  private static List<JsonSpelling> pretty(Escapes escapes, boolean sorted) {
    List<JsonSpelling> all = new ArrayList<>();
    for (String indent : List.of("  ", "    ", "\t")) {
      for (String end : List.of("\n", "\r\n")) {
        all.add(new JsonSpelling(PRETTY, indent, end, ",", ": ", escapes, sorted));
        all.add(new JsonSpelling(PRETTY, indent, end, ",", " : ", escapes, sorted));
      }
    }
    return all;
  }

  String write(JsonNode value) {
    StringBuilder out = new StringBuilder();
    append(value, 0, out);
    return out.toString();
  }

  private void append(JsonNode value, int depth, StringBuilder out) {
    if (value.isObject() && !value.isEmpty()) {
      List<String> members = members(value, depth + 1);
      out.append('{').append(joined(members, depth)).append('}');
    } else if (value.isArray() && !value.isEmpty()) {
      List<String> items = new ArrayList<>();
      // Jackson's pretty printer, the one with a space before the colon, keeps lists on one line.
      boolean inline = colon.equals(" : ");
      value.forEach(item -> items.add(text(item, inline ? depth : depth + 1)));
      out.append('[')
          .append(inline ? " " + String.join(", ", items) + " " : joined(items, depth))
          .append(']');
    } else {
      out.append(escaped(JsonBody.write(value)));
    }
  }

  private List<String> members(JsonNode object, int depth) {
    Comparator<Map.Entry<String, JsonNode>> order =
        sorted ? Map.Entry.comparingByKey() : (one, other) -> 0;
    return object.properties().stream()
        .sorted(order)
        .map(member -> name(member.getKey()) + colon + text(member.getValue(), depth))
        .toList();
  }

  private String name(String name) {
    return escaped(JsonBody.write(JsonBody.object().stringNode(name)));
  }

  private String text(JsonNode value, int depth) {
    StringBuilder out = new StringBuilder();
    append(value, depth, out);
    return out.toString();
  }

  private String joined(List<String> parts, int depth) {
    if (indent.isEmpty()) {
      return String.join(comma, parts);
    }
    String inner = lineEnd + indent.repeat(depth + 1);
    return parts.stream()
        .collect(Collectors.joining("," + inner, inner, lineEnd + indent.repeat(depth)));
  }

  private String escaped(String json) {
    if (escapes == Escapes.NONE) {
      return json;
    }
    StringBuilder out = new StringBuilder(json.length());
    for (int at = 0; at < json.length(); at++) {
      escapes.append(json.charAt(at), out);
    }
    return out.toString();
  }

  /** Characters that JSON writers escape although they need not. */
  private enum Escapes {
    NONE("", false, "\\u%04x"),
    /** Python. */
    ASCII("", true, "\\u%04x"),
    /** PHP, with the option to keep Unicode. */
    SLASHES("/", false, "\\u%04x"),
    /** PHP. */
    ASCII_AND_SLASHES("/", true, "\\u%04x"),
    /** Go. */
    HTML("<>&", false, "\\u%04x"),
    /** Gson. */
    HTML_AND_EQUALS("<>&='", false, "\\u%04x"),
    /** System.Text.Json of .NET. */
    DOT_NET("<>&'+`", true, "\\u%04X");

    private final String characters;
    private final boolean beyondAscii;
    private final String format;

    Escapes(String characters, boolean beyondAscii, String format) {
      this.characters = characters;
      this.beyondAscii = beyondAscii;
      this.format = format;
    }

    private void append(char c, StringBuilder out) {
      if (c == '/' && characters.equals("/")) {
        out.append("\\/");
      } else if (characters.indexOf(c) >= 0 || (beyondAscii && c >= 0x80)) {
        out.append(format.formatted((int) c));
      } else {
        out.append(c);
      }
    }
  }
}
