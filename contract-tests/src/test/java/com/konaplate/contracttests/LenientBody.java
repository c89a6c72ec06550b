package com.konaplate.contracttests;

import com.konaplate.contract.Keyword;
import com.konaplate.contract.Place;
import com.konaplate.contract.Violation;
import com.konaplate.contract.wire.PayloadCipher;
import com.konaplate.contract.wire.SandboxCredentials;
import com.konaplate.contract.wire.UndecryptableException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request's body as far as it can be read, whatever is wrong with it: of a text that goes on
 * behind its JSON, the JSON. So reads who judges what is inside before what is around it.
 *
 * @param text the body
 * @param json its object, none when it begins with none
 * @param inner what is encrypted in it, none when nothing is or it cannot be decrypted
 */
record LenientBody(String text, Optional<ObjectNode> json, Optional<String> inner) {

  private static final JsonMapper FIRST_VALUE =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  static LenientBody of(Request request, SandboxCredentials keys) {
    String text = request.body().text();
    Optional<ObjectNode> json = first(text);
    return new LenientBody(
        text, json, json.map(LenientBody::encData).flatMap(data -> decrypted(data, keys)));
  }

  /** Whether the request has a JSON object without anything encrypted. */
  static boolean isPlain(Request request) {
    return first(request.body().text())
        .filter(body -> !body.has(Place.ENC_DATA.name()))
        .isPresent();
  }

  private static Optional<ObjectNode> first(String text) {
    try {
      JsonNode value = FIRST_VALUE.readTree(text);
      return Optional.of(value).filter(ObjectNode.class::isInstance).map(ObjectNode.class::cast);
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  private static JsonNode encData(ObjectNode body) {
    return body.path(Place.ENC_DATA.name());
  }

  private static Optional<String> decrypted(JsonNode encData, SandboxCredentials keys) {
    if (!encData.isString()) {
      return Optional.empty();
    }
    try {
      byte[] plain = PayloadCipher.decrypt(encData.stringValue(), keys.serverKeys().privateKey());
      return Optional.of(new String(plain, StandardCharsets.UTF_8));
    } catch (UndecryptableException e) {
      return Optional.empty();
    }
  }

  boolean isText() {
    return JsonText.parse(text).isPresent();
  }

  boolean isInnerText() {
    return inner.map(JsonText::parse).map(Optional::isPresent).orElse(true);
  }

  boolean isEncrypted() {
    return json.filter(body -> body.has(Place.ENC_DATA.name())).isPresent();
  }

  /** What is wrong with the encryption. */
  Optional<Violation> encrypted() {
    return isEncrypted() && inner.isEmpty()
        ? Optional.of(new Violation(Place.ENC_DATA, Keyword.CREDENTIAL))
        : Optional.empty();
  }

  /** The fields; where nothing can be decrypted, those beside {@code encData}. */
  Optional<ObjectNode> fields() {
    return inner.isPresent() ? inner.flatMap(LenientBody::first) : json;
  }
}
