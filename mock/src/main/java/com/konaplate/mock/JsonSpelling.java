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
 * @param ascii whether other characters are escaped
 * @param slashes whether slashes are escaped
 * @param sorted whether names are sorted
 */
record JsonSpelling(
    String name,
    String indent,
    String lineEnd,
    String comma,
    String colon,
    boolean ascii,
    boolean slashes,
    boolean sorted) {

  private static final String COMPACT = "re-serialised";
  private static final String PRETTY = "pretty-printed";

  /** What the JSON writers of common languages do by default or on demand. */
  static List<JsonSpelling> usual() {
    List<JsonSpelling> all = new ArrayList<>();
    for (boolean ascii : new boolean[] {false, true}) {
      for (boolean sorted : new boolean[] {false, true}) {
        all.add(new JsonSpelling(COMPACT, "", "", ",", ":", ascii, false, sorted));
        all.add(new JsonSpelling(COMPACT, "", "", ", ", ": ", ascii, false, sorted));
        all.add(new JsonSpelling(COMPACT, "", "", ",", ":", ascii, true, sorted));
      }
      for (String indent : List.of("  ", "    ", "\t")) {
        for (String end : List.of("\n", "\r\n")) {
          all.add(new JsonSpelling(PRETTY, indent, end, ",", ": ", ascii, false, false));
          all.add(new JsonSpelling(PRETTY, indent, end, ",", " : ", ascii, false, false));
        }
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
    String text = slashes ? json.replace("/", "\\/") : json;
    if (!ascii) {
      return text;
    }
    return text.chars()
        .mapToObj(c -> c < 0x80 ? String.valueOf((char) c) : "\\u%04x".formatted(c))
        .collect(Collectors.joining());
  }
}
