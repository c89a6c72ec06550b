package com.konaplate.contract;

import com.konaplate.contract.wire.JsonBody;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.JsonSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A YAML 1.2 file as a JSON tree with exact numbers, and the line of every place in it. */
final class YamlDocument {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Defects defects;
  private final Map<String, Integer> lines = new HashMap<>();

  /** The nodes that are being converted; an alias that meets one of them refers to itself. */
  private final Set<Node> open = Collections.newSetFromMap(new IdentityHashMap<>());

  private ObjectNode root = JsonBody.object();

  YamlDocument(String yaml, Defects defects) {
    this.defects = defects;
    defects.locatedBy(this::line);
    try {
      LoadSettings settings = LoadSettings.builder().setSchema(new JsonSchema()).build();
      new Compose(settings).composeString(yaml).ifPresent(this::takeRoot);
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      defects.addAt(line, "", "no YAML: " + e.getProblem());
    } catch (ReaderException e) {
      defects.addAt(lineOfCharacter(yaml, e.getPosition()), "", "no YAML: " + e.getMessage());
    } catch (YamlEngineException e) {
      defects.addAt(1, "", "no YAML: " + e.getMessage());
    }
  }

  ObjectNode root() {
    return root;
  }

  private static int lineOfCharacter(String yaml, int position) {
    return 1 + (int) yaml.chars().limit(position).filter(c -> c == '\n').count();
  }

  /** The line of a place, or of the nearest one around it. */
  int line(String pointer) {
    String known = pointer;
    while (!lines.containsKey(known) && known.contains("/")) {
      known = known.substring(0, known.lastIndexOf('/'));
    }
    return lines.getOrDefault(known, 1);
  }

  private void takeRoot(Node node) {
    if (convert(node, "") instanceof ObjectNode object) {
      root = object;
    } else {
      defects.add("", "the file is no mapping");
    }
  }

  private JsonNode convert(Node node, String pointer) {
    if (!open.add(node)) {
      defects.add(pointer, "refers to itself");
      return JSON.nullNode();
    }
    JsonNode converted = content(node, pointer);
    open.remove(node);
    return converted;
  }

  private JsonNode content(Node node, String pointer) {
    if (node instanceof MappingNode mapping) {
      return mapping(mapping, pointer);
    }
    if (node instanceof SequenceNode sequence) {
      return sequence(sequence, pointer);
    }
    return scalar((ScalarNode) node, pointer);
  }

  private ObjectNode mapping(MappingNode mapping, String pointer) {
    ObjectNode object = JSON.objectNode();
    for (NodeTuple tuple : mapping.getValue()) {
      String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
      String place = Cursor.child(pointer, key);
      mark(place, tuple.getKeyNode());
      checkQuotes(tuple.getKeyNode(), place);
      if (!(tuple.getKeyNode() instanceof ScalarNode)) {
        defects.add(place, "a key has to be a text");
      } else if (object.has(key)) {
        defects.add(place, "stands twice");
      }
      object.set(key, convert(tuple.getValueNode(), place));
    }
    return object;
  }

  private ArrayNode sequence(SequenceNode sequence, String pointer) {
    ArrayNode array = JSON.arrayNode();
    for (Node item : sequence.getValue()) {
      String place = Cursor.child(pointer, String.valueOf(array.size()));
      mark(place, item);
      array.add(convert(item, place));
    }
    return array;
  }

  /** A key is always text, a value where this version of YAML takes it for text. */
  private void checkQuotes(Node node, String place) {
    if (node instanceof ScalarNode scalar
        && scalar.getScalarStyle() == ScalarStyle.PLAIN
        && AmbiguousText.is(scalar.getValue())) {
      defects.add(place, "quote it: not every tool reads " + scalar.getValue() + " as text");
    }
  }

  private void mark(String place, Node node) {
    node.getStartMark().ifPresent(mark -> lines.put(place, mark.getLine() + 1));
  }

  private JsonNode scalar(ScalarNode scalar, String pointer) {
    Tag tag = scalar.getTag();
    String text = scalar.getValue();
    try {
      if (Tag.INT.equals(tag)) {
        return integer(new BigInteger(text));
      }
      if (Tag.FLOAT.equals(tag)) {
        return JSON.numberNode(new BigDecimal(text));
      }
    } catch (ArithmeticException | NumberFormatException e) {
      defects.add(pointer, "is no JSON number: " + text);
    }
    if (Tag.BOOL.equals(tag)) {
      return JSON.booleanNode(Boolean.parseBoolean(text));
    }
    if (Tag.NULL.equals(tag)) {
      return JSON.nullNode();
    }
    if (Tag.STR.equals(tag)) {
      checkQuotes(scalar, pointer);
    }
    return JSON.stringNode(text);
  }

  private static JsonNode integer(BigInteger number) {
    if (number.bitLength() < Integer.SIZE) {
      return JSON.numberNode(number.intValue());
    }
    return number.bitLength() < Long.SIZE
        ? JSON.numberNode(number.longValue())
        : JSON.numberNode(number);
  }
}
