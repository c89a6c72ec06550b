package com.konaplate.mock;

import com.konaplate.contract.Place;
import com.konaplate.contract.wire.JsonBody;
import com.konaplate.contract.wire.MalformedBodyException;
import com.konaplate.contract.wire.PayloadCipher;
import com.konaplate.contract.wire.SandboxCredentials;
import com.konaplate.contract.wire.UndecryptableException;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
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
          "UTF-16",
          "x-UTF-16LE-BOM",
          "UTF-16LE",
          "UTF-16BE",
          "x-windows-949",
          "EUC-KR",
          "ISO-8859-1",
          "US-ASCII");

  /** What is signed by mistake most often, each made when its turn comes: bodies may be large. */
  static List<Supplier<SignedText>> candidates(byte[] body, SandboxCredentials credentials) {
    List<Supplier<SignedText>> all = new ArrayList<>();
    all.add(() -> new SignedText("", body));
    all.add(() -> text("nothing was signed in place of the body", ""));
    addEndings(new String(body, StandardCharsets.ISO_8859_1), all);
    addSpellings("the body", body, all);
    addEncodings(body, all);
    addDigests(Sha256.of(body), all);
    CHARSETS.stream().filter(Charset::isSupported).forEach(name -> addCharset(name, body, all));
    sealed(body).ifPresent(encData -> addSealed(encData, credentials, all));
    return all;
  }

  private static SignedText text(String mistake, String text) {
    return new SignedText(mistake, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void addSpellings(String what, byte[] body, List<Supplier<SignedText>> all) {
    object(body)
        .ifPresent(
            json ->
                JsonSpelling.USUAL.forEach(
                    spelling -> {
                      all.add(() -> spelled(what, spelling, json, ""));
                      all.add(() -> spelled(what, spelling, json, "\n"));
                    }));
  }

  private static SignedText spelled(
      String what, JsonSpelling spelling, ObjectNode json, String end) {
    return text(
        "%s was signed %s, other bytes were sent".formatted(what, spelling.name()),
        spelling.write(json) + end);
  }

  private static void addEndings(String sent, List<Supplier<SignedText>> all) {
    for (String end : List.of("\n", "\r\n", "\r", "\0")) {
      String name = end.equals("\0") ? "a zero byte" : "a trailing newline";
      all.add(() -> bytes(name + " was signed and not sent", sent + end));
    }
    String strayed = "white space at an end of the body was sent and not signed";
    all.add(() -> bytes(strayed, sent.strip()));
    all.add(() -> bytes(strayed, sent.stripTrailing()));
    all.add(
        () -> bytes("line ends were sent as CR LF and signed as LF", sent.replace("\r\n", "\n")));
    all.add(
        () -> bytes("line ends were sent as LF and signed as CR LF", sent.replace("\n", "\r\n")));
    all.add(() -> bytes("a byte-order mark was signed and not sent", "\u00EF\u00BB\u00BF" + sent));
  }

  private static SignedText bytes(String mistake, String latin) {
    return new SignedText(mistake, latin.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static void addEncodings(byte[] body, List<Supplier<SignedText>> all) {
    String base64 = "base64 of the body was signed";
    all.add(() -> text(base64, Base64.getEncoder().encodeToString(body)));
    all.add(() -> text(base64, Base64.getUrlEncoder().withoutPadding().encodeToString(body)));
    all.add(() -> text("the body's hex digits were signed", HexFormat.of().formatHex(body)));
    String sent = new String(body, StandardCharsets.UTF_8);
    all.add(
        () ->
            text(
                "the body was signed as a JSON string, as if it was serialised twice",
                JsonBody.write(JsonBody.object().stringNode(sent))));
    String escaped = "the body was signed percent-encoded, as for a URL";
    all.add(() -> text(escaped, URLEncoder.encode(sent, StandardCharsets.UTF_8)));
    all.add(() -> text(escaped, percentEncoded(sent)));
    all.add(
        () ->
            text(
                escaped,
                percentEncoded(sent).replace("%21", "!").replace("%27", "'").replace("%7E", "~")));
  }

  private static String percentEncoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static void addDigests(byte[] digest, List<Supplier<SignedText>> all) {
    String mistake = "a SHA-256 digest of the body was signed in place of the body";
    all.add(() -> new SignedText(mistake, digest));
    all.add(() -> text(mistake, HexFormat.of().formatHex(digest)));
    all.add(() -> text(mistake, Base64.getEncoder().encodeToString(digest)));
  }

  private static void addCharset(String name, byte[] body, List<Supplier<SignedText>> all) {
    Charset charset = Charset.forName(name);
    all.add(
        () ->
            new SignedText(
                "the body was signed in " + name,
                new String(body, StandardCharsets.UTF_8).getBytes(charset)));
    all.add(
        () ->
            text(
                "the body was signed in UTF-8 and sent in " + name,
                decoded(body, charset).orElse("")));
  }

  private static Optional<String> decoded(byte[] body, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(body)).toString());
    } catch (CharacterCodingException other) {
      return Optional.empty();
    }
  }

  private static void addSealed(
      String encData, SandboxCredentials credentials, List<Supplier<SignedText>> all) {
    all.add(
        () -> text("the text of encData was signed in place of the body that carries it", encData));
    try {
      byte[] plain = PayloadCipher.decrypt(encData, credentials.serverKeys().privateKey());
      String what = "the plaintext was signed in place of the body that carries encData";
      all.add(() -> new SignedText(what, plain));
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
