package com.konaplate.mock;

import com.konaplate.contract.ArraySchema;
import com.konaplate.contract.Field;
import com.konaplate.contract.ObjectSchema;
import com.konaplate.contract.Place;
import com.konaplate.contract.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Finds what the contract does not know in a request: ignored, yet often a misspelt name. */
final class UnknownMembers {

  /** Other text may be a value that slipped into the place of a name. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z_-]{0,39}[0-9]{0,2}");

  private final ObjectSchema root;
  private final List<Member> found = new ArrayList<>();

  private UnknownMembers(ObjectSchema root) {
    this.root = root;
  }

  /**
   * An unknown member.
   *
   * @param path its place, nested ones with dots and indexes
   * @param nearest the known name that may be meant
   */
  record Member(String path, Optional<String> nearest) {

    @Override
    public String toString() {
      return nearest
          .filter(name -> !name.equals(path))
          .map(name -> path + " (" + name + "?)")
          .orElse(path);
    }
  }

  /** The unknown members of a body. */
  static List<Member> of(ObjectSchema schema, JsonNode body) {
    UnknownMembers members = new UnknownMembers(schema);
    members.collect(schema, body, "");
    return members.found;
  }

  private void collect(Schema schema, JsonNode value, String path) {
    if (schema instanceof ObjectSchema object && value.isObject()) {
      collectMembers(object, value, path.isEmpty() ? "" : path + ".");
    } else if (schema instanceof ArraySchema array && value.isArray()) {
      for (int index = 0; index < value.size(); index++) {
        collect(array.items(), value.get(index), path + "[" + index + "]");
      }
    }
  }

  private void collectMembers(ObjectSchema schema, JsonNode object, String prefix) {
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      Field field = field(schema, member.getKey());
      if (field == null) {
        found.add(new Member(prefix + name(member.getKey()), nearest(member.getKey(), schema)));
      } else if (member.getValue().isContainer()) {
        collect(field.schema(), member.getValue(), prefix + member.getKey());
      }
    }
  }

  /**
   * Every request comes by here: a loop over a dozen names is quicker than an index made for it.
   */
  private static @Nullable Field field(ObjectSchema schema, String name) {
    for (Field field : schema.fields()) {
      if (field.name().equals(name)) {
        return field;
      }
    }
    return null;
  }

  /** A name as it may be repeated. */
  static String name(String sent) {
    return NAME.matcher(sent).matches()
        ? sent
        : "(a name of %d characters)".formatted(sent.codePointCount(0, sent.length()));
  }

  /** The nearest name beside it, else one from elsewhere in the body. */
  private Optional<String> nearest(String name, ObjectSchema beside) {
    return NearestName.of(name, names(beside, "").toList())
        .or(() -> NearestName.of(name, List.of(Place.ENC_DATA.name())))
        .or(() -> elsewhere(name));
  }

  private Optional<String> elsewhere(String name) {
    return names(root, "")
        .filter(path -> path.substring(path.lastIndexOf('.') + 1).equals(name))
        .findFirst();
  }

  private static Stream<String> names(ObjectSchema schema, String prefix) {
    return schema.fields().stream()
        .flatMap(
            field ->
                field.schema() instanceof ObjectSchema nested
                    ? Stream.concat(
                        Stream.of(prefix + field.name()),
                        names(nested, prefix + field.name() + "."))
                    : Stream.of(prefix + field.name()));
  }
}
