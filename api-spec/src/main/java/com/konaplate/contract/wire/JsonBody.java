package com.konaplate.contract.wire;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON (RFC 8259) as both ends read and write it. Reading is strict: one object in UTF-8 without a
 * byte-order mark, no duplicate names, nothing behind it; numbers stay exact. Numbers have up to
 * 1,000 digits, names up to 50,000 characters, and objects and arrays nest up to 500 deep.
 */
public final class JsonBody {

  private JsonBody() {}

  /**
   * Reads a body.
   *
   * @param bytes the bytes as received or decrypted
   * @throws MalformedBodyException when they are no JSON object
   */
  public static ObjectNode read(byte[] bytes) throws MalformedBodyException {
    if (bytes.length == 0) {
      throw new MalformedBodyException("the body is empty");
    }
    String text = decode(bytes);
    if (text.charAt(0) == '\uFEFF') {
      throw new MalformedBodyException("the body starts with a byte-order mark");
    }
    if (parse(text) instanceof ObjectNode object) {
      return object;
    }
    throw new MalformedBodyException("the body is no JSON object");
  }

  private static String decode(byte[] bytes) throws MalformedBodyException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new MalformedBodyException("the body is not UTF-8");
    }
  }

  private static JsonNode parse(String text) throws MalformedBodyException {
    try {
      return JsonTree.read(text);
    } catch (StreamConstraintsException e) {
      throw new MalformedBodyException("a number or name is too long, or the nesting too deep");
    } catch (StreamReadException e) {
      throw new MalformedBodyException(
          "%s, at line %d, column %d"
              .formatted(
                  isDuplicate(e) ? "a name stands twice" : "the body is not well-formed JSON",
                  e.getLocation().getLineNr(),
                  e.getLocation().getColumnNr()));
    } catch (ArithmeticException | NumberFormatException e) {
      throw new MalformedBodyException("the exponent of a number is too large");
    }
  }

  /** The parser has no exception of its own for it. */
  private static boolean isDuplicate(StreamReadException e) {
    return e.getOriginalMessage().startsWith("Duplicate");
  }

  /** Writes a value as compact JSON. */
  public static String write(JsonNode value) {
    return JsonTree.text(value);
  }

  /** Writes a value as compact JSON in UTF-8. */
  public static byte[] bytes(JsonNode value) {
    return JsonTree.bytes(value);
  }

  /** An empty object to be filled. */
  public static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
