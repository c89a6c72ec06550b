package com.konaplate.mock;

import com.konaplate.contract.wire.JsonBody;
import com.konaplate.contract.wire.MalformedBodyException;
import com.konaplate.contract.wire.SandboxCredentials;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.interfaces.RSAPrivateKey;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;

/** Opens an encrypted body step by step, and names the step that fails. */
final class JweMistakes {

  private static final Pattern BASE64URL = Pattern.compile("[A-Za-z0-9_-]*");
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9+._-]{1,32}");
  private static final int PARTS = 5;
  private static final int IV_BYTES = 12;
  private static final int TAG_BYTES = 16;

  private final SandboxCredentials credentials;

  JweMistakes(SandboxCredentials credentials) {
    this.credentials = credentials;
  }

  /** What is wrong with a text that could not be decrypted. */
  String of(String compact) {
    String[] parts = compact.split("\\.", -1);
    if (parts.length != PARTS) {
      return "it has %d %s between dots, a compact JWE has 5%s"
          .formatted(
              parts.length,
              parts.length == 1 ? "part" : "parts",
              parts.length == 3 ? " (3 are a JWS: signed, not encrypted)" : "");
    }
    for (int at = 0; at < PARTS; at++) {
      if (!BASE64URL.matcher(parts[at]).matches()) {
        return "its part %d is not base64url without padding".formatted(at + 1);
      }
    }
    return header(parts[0])
        .map(header -> wrongHeader(header).orElseGet(() -> wrongKey(header, parts)))
        .orElse("its header (part 1) is no base64url of a JSON object");
  }

  private static Optional<JsonNode> header(String part) {
    try {
      return Optional.of(JsonBody.read(decoded(part)));
    } catch (MalformedBodyException | IllegalArgumentException noHeader) {
      return Optional.empty();
    }
  }

  private static byte[] decoded(String part) {
    return Base64.getUrlDecoder().decode(part);
  }

  private static Optional<String> wrongHeader(JsonNode header) {
    String alg = header.path("alg").asString("");
    if (!KeyWrapping.isKnown(alg)) {
      return Optional.of("alg is %s, RSA-OAEP-256 or RSA-OAEP is asked for".formatted(named(alg)));
    }
    String enc = header.path("enc").asString("");
    if (keyBytes(enc) == 0) {
      return Optional.of("enc is %s, A128GCM or A256GCM is asked for".formatted(named(enc)));
    }
    return Stream.of("zip", "crit")
        .filter(header::has)
        .map(n -> n + " is not supported")
        .findFirst();
  }

  /** Anything but the name of an algorithm may be something that slipped in. */
  private static String named(String name) {
    if (name.isEmpty()) {
      return "missing";
    }
    return NAME.matcher(name).matches() ? name : "no name of an algorithm";
  }

  private static int keyBytes(String enc) {
    return switch (enc) {
      case "A128GCM" -> 16;
      case "A256GCM" -> 32;
      default -> 0;
    };
  }

  private String wrongKey(JsonNode header, String[] parts) {
    RSAPrivateKey server = credentials.serverKeys().privateKey();
    RSAPrivateKey client = credentials.clientKeys().privateKey();
    String alg = header.path("alg").asString("");
    byte[] wrapped;
    try {
      wrapped = decoded(parts[1]);
    } catch (IllegalArgumentException e) {
      return "its part 2 is not base64url";
    }
    int bytes = (server.getModulus().bitLength() + Byte.SIZE - 1) / Byte.SIZE;
    if (wrapped.length != bytes) {
      return "its encrypted key (part 2) has %d bytes, the server's public key makes %d of it"
          .formatted(wrapped.length, bytes);
    }
    return KeyWrapping.of(alg)
        .unwrap(wrapped, server)
        .map(key -> wrongContent(key, header.path("enc").asString(""), parts))
        .or(() -> otherWrapping(alg, wrapped, server))
        .or(() -> toTheClient(wrapped, client))
        .orElse("it was encrypted to none of the keys of this key id");
  }

  private static Optional<String> otherWrapping(String alg, byte[] wrapped, RSAPrivateKey key) {
    return KeyWrapping.others(alg)
        .filter(wrapping -> wrapping.unwrap(wrapped, key).isPresent())
        .findFirst()
        .map(used -> "its key is wrapped with %s, its alg says %s".formatted(used.text(), alg));
  }

  private static Optional<String> toTheClient(byte[] wrapped, RSAPrivateKey key) {
    return KeyWrapping.all()
        .filter(wrapping -> wrapping.unwrap(wrapped, key).isPresent())
        .findFirst()
        .map(used -> "it was encrypted to the client's public key, requests go to the server's");
  }

  private static String wrongContent(byte[] key, String enc, String[] parts) {
    if (key.length != keyBytes(enc)) {
      return "its key has %d bytes, %s takes %d".formatted(key.length, enc, keyBytes(enc));
    }
    byte[] header = parts[0].getBytes(StandardCharsets.US_ASCII);
    Optional<String> tag = wrongTag(key, parts, header);
    if (tag.isPresent()) {
      return tag.get();
    }
    if (opens(key, parts, new byte[0])) {
      return "its tag does not cover the header: part 1, as text, is the additional data of GCM";
    }
    if (opens(key, parts, decoded(parts[0]))) {
      return "its tag covers the header's JSON: part 1 as base64url text is the additional data";
    }
    return opens(key, parts, header)
        ? "its content cannot be read"
        : "its tag is broken: header, IV, ciphertext or tag were changed after the encryption";
  }

  /** Many libraries give ciphertext and tag in one piece. */
  private static Optional<String> wrongTag(byte[] key, String[] parts, byte[] header) {
    int iv = length(parts[2]);
    if (iv != IV_BYTES) {
      return Optional.of("its IV (part 3) has %d bytes, %d are asked for".formatted(iv, IV_BYTES));
    }
    String[] joined = parts.clone();
    joined[4] = "";
    if (length(parts[3]) >= TAG_BYTES && opens(key, joined, header)) {
      return Optional.of(
          "its ciphertext (part 4) ends with the tag: the last %d bytes belong into part 5 alone"
              .formatted(TAG_BYTES));
    }
    int tag = length(parts[4]);
    return tag == TAG_BYTES
        ? Optional.empty()
        : Optional.of("its tag (part 5) has %d bytes, %d are asked for".formatted(tag, TAG_BYTES));
  }

  /** Bytes of a part in base64url without padding. */
  private static int length(String part) {
    return part.length() * 3 / 4;
  }

  private static boolean opens(byte[] key, String[] parts, byte[] additionalData) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(
          Cipher.DECRYPT_MODE,
          new SecretKeySpec(key, "AES"),
          new GCMParameterSpec(TAG_BYTES * Byte.SIZE, decoded(parts[2])));
      cipher.updateAAD(additionalData);
      cipher.update(decoded(parts[3]));
      cipher.doFinal(decoded(parts[4]));
      return true;
    } catch (GeneralSecurityException | IllegalArgumentException closed) {
      return false;
    }
  }
}
