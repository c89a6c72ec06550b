package com.konaplate.mock;

import com.konaplate.contract.Place;
import com.konaplate.contract.wire.JsonBody;
import com.konaplate.contract.wire.MalformedBodyException;
import com.konaplate.contract.wire.PayloadCipher;
import com.konaplate.contract.wire.SandboxCredentials;
import com.konaplate.contract.wire.UndecryptableException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Bytes that a token may sign in place of the body as received.
 *
 * @param mistake what was done, empty for the right bytes
 * @param bytes what was signed
 */
record SignedText(String mistake, byte[] bytes) {

  private static final List<String> CHARSETS =
      List.of(
          "UTF-16", "UTF-16LE", "UTF-16BE", "x-windows-949", "EUC-KR", "ISO-8859-1", "US-ASCII");

  /** What is signed by mistake most often. */
  static List<SignedText> candidates(byte[] body, String time, SandboxCredentials credentials) {
    List<SignedText> all = new ArrayList<>();
    all.add(new SignedText("", body));
    addEndings(body, all);
    addSpellings("the body", body, all);
    addEncodings(body, all);
    sealed(body).ifPresent(encData -> addSealed(encData, credentials, all));
    all.add(text("nothing was signed in place of the body", ""));
    all.add(text("the time was signed in place of the body", time));
    all.add(new SignedText("the time was signed with the body", concat(time, body)));
    return all;
  }

  private static SignedText text(String mistake, String text) {
    return new SignedText(mistake, text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] concat(String first, byte[] second) {
    byte[] start = first.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(start.length + second.length).put(start).put(second).array();
  }

  private static void addSpellings(String what, byte[] body, List<SignedText> all) {
    object(body)
        .ifPresent(
            json ->
                JsonSpelling.usual()
                    .forEach(
                        spelling ->
                            all.add(
                                text(
                                    "%s was signed %s, other bytes were sent"
                                        .formatted(what, spelling.name()),
                                    spelling.write(json)))));
  }

  private static void addEndings(byte[] body, List<SignedText> all) {
    String sent = new String(body, StandardCharsets.ISO_8859_1);
    for (String end : List.of("\n", "\r\n", "\r", "\0")) {
      String name = end.equals("\0") ? "a zero byte" : "a trailing newline";
      all.add(bytes(name + " was signed and not sent", sent + end));
    }
    all.add(bytes("white space at an end of the body was sent and not signed", sent.strip()));
    all.add(
        bytes("white space at an end of the body was sent and not signed", sent.stripTrailing()));
    all.add(bytes("line ends were sent as CR LF and signed as LF", sent.replace("\r\n", "\n")));
    all.add(bytes("line ends were sent as LF and signed as CR LF", sent.replace("\n", "\r\n")));
    all.add(bytes("a byte-order mark was signed and not sent", "\u00EF\u00BB\u00BF" + sent));
  }

  private static SignedText bytes(String mistake, String latin) {
    return new SignedText(mistake, latin.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static void addEncodings(byte[] body, List<SignedText> all) {
    all.add(text("base64 of the body was signed", Base64.getEncoder().encodeToString(body)));
    all.add(
        text(
            "base64 of the body was signed",
            Base64.getUrlEncoder().withoutPadding().encodeToString(body)));
    String sent = new String(body, StandardCharsets.UTF_8);
    for (String name : CHARSETS) {
      if (Charset.isSupported(name)) {
        Charset charset = Charset.forName(name);
        all.add(new SignedText("the body was signed in " + name, sent.getBytes(charset)));
        decoded(body, charset)
            .ifPresent(t -> all.add(text("the body was signed in UTF-8 and sent in " + name, t)));
      }
    }
  }

  private static Optional<String> decoded(byte[] body, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(body)).toString());
    } catch (CharacterCodingException other) {
      return Optional.empty();
    }
  }

  private static void addSealed(
      String encData, SandboxCredentials credentials, List<SignedText> all) {
    all.add(text("the text of encData was signed in place of the body that carries it", encData));
    try {
      byte[] plain = PayloadCipher.decrypt(encData, credentials.serverKeys().privateKey());
      String what = "the plaintext was signed in place of the body that carries encData";
      all.add(new SignedText(what, plain));
      addSpellings("the plaintext, not the body that carries encData,", plain, all);
    } catch (UndecryptableException unreadable) {
      // Then its plaintext cannot be compared.
    }
  }

  private static Optional<String> sealed(byte[] body) {
    return object(body)
        .map(json -> json.path(Place.ENC_DATA.name()))
        .filter(JsonNode::isString)
        .map(JsonNode::stringValue);
  }

  private static Optional<ObjectNode> object(byte[] body) {
    try {
      return Optional.of(JsonBody.read(body));
    } catch (MalformedBodyException noJson) {
      return Optional.empty();
    }
  }
}
