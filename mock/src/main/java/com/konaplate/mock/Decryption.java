package com.konaplate.mock;

import com.github.tomakehurst.wiremock.http.Request;
import com.konaplate.contract.Keyword;
import com.konaplate.contract.Operation;
import com.konaplate.contract.Place;
import com.konaplate.contract.RequestEncryption;
import com.konaplate.contract.Violation;
import com.konaplate.contract.wire.JsonBody;
import com.konaplate.contract.wire.MalformedBodyException;
import com.konaplate.contract.wire.PayloadCipher;
import com.konaplate.contract.wire.SandboxCredentials;
import com.konaplate.contract.wire.UndecryptableException;
import com.konaplate.contract.wire.WireHeaders;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the body, through its encryption where there is one. */
final class Decryption {

  private static final Place KEY_ID = Place.header(WireHeaders.CRYPTO_KEY_ID);

  private final SandboxCredentials credentials;
  private final boolean encryptionRequired;
  private final Explanation explanation;

  Decryption(SandboxCredentials credentials, boolean encryptionRequired, Explanation explanation) {
    this.credentials = credentials;
    this.encryptionRequired = encryptionRequired;
    this.explanation = explanation;
  }

  OpenedBody open(Operation operation, Request request) throws RefusedException {
    ObjectNode sent = read(operation, request.getBody(), "");
    JsonNode encData = sent.get(Place.ENC_DATA.name());
    if (encData == null) {
      checkPlainIsTaken(operation);
      return new OpenedBody(sent, false);
    }
    checkKeyId(operation, new SentHeaders(request).values(WireHeaders.CRYPTO_KEY_ID));
    return new OpenedBody(
        read(operation, decrypt(operation, encData), "inside of encData: "), true);
  }

  private static ObjectNode read(Operation operation, byte[] bytes, String where)
      throws RefusedException {
    try {
      return JsonBody.read(bytes);
    } catch (MalformedBodyException e) {
      throw new RefusedException(
          operation,
          new Violation(Place.BODY, Keyword.SYNTAX),
          where + e.getMessage() + OtherFormat.hint(bytes));
    }
  }

  private void checkPlainIsTaken(Operation operation) throws RefusedException {
    if (encryptionRequired && operation.encryption() == RequestEncryption.ENCRYPTABLE) {
      throw new RefusedException(
          operation,
          new Violation(Place.ENC_DATA, Keyword.REQUIRED),
          "this mock was started to take encrypted requests only");
    }
  }

  private void checkKeyId(Operation operation, List<String> keyId) throws RefusedException {
    if (keyId.isEmpty()) {
      throw new RefusedException(
          operation,
          new Violation(KEY_ID, Keyword.REQUIRED_WHEN),
          "the body has encData, so the id of the key pair that it is encrypted for has to be sent");
    }
    if (!keyId.equals(List.of(credentials.cryptoKeyId()))) {
      throw new RefusedException(
          operation, new Violation(KEY_ID, Keyword.CREDENTIAL), "no key pair has this id");
    }
  }

  private byte[] decrypt(Operation operation, JsonNode encData) throws RefusedException {
    if (!encData.isString()) {
      throw new RefusedException(
          operation,
          new Violation(Place.ENC_DATA, Keyword.TYPE),
          "the value is %s, a string is expected: the compact JWE"
              .formatted(ValueReason.sent(encData)));
    }
    if (encData.stringValue().isEmpty()) {
      throw new RefusedException(operation, new Violation(Place.ENC_DATA, Keyword.EMPTY));
    }
    try {
      return PayloadCipher.decrypt(encData.stringValue(), credentials.serverKeys().privateKey());
    } catch (UndecryptableException e) {
      Violation violation = new Violation(Place.ENC_DATA, Keyword.CREDENTIAL);
      throw new RefusedException(
          operation.refusal(violation), explanation.ofJwe(violation, encData.stringValue()));
    }
  }
}
