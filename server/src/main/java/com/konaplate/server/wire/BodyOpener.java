package com.konaplate.server.wire;

import com.konaplate.contract.Keyword;
import com.konaplate.contract.Operation;
import com.konaplate.contract.Place;
import com.konaplate.contract.RequestEncryption;
import com.konaplate.contract.Violation;
import com.konaplate.contract.wire.JsonBody;
import com.konaplate.contract.wire.MalformedBodyException;
import com.konaplate.contract.wire.PayloadCipher;
import com.konaplate.contract.wire.UndecryptableException;
import com.konaplate.contract.wire.WireHeaders;
import com.konaplate.server.KonaplateProperties;
import com.konaplate.server.KonaplateProperties.EncryptionMode;
import com.konaplate.server.error.Refusal;
import com.konaplate.server.project.CryptoKey;
import com.konaplate.server.project.Project;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Parses a body and, where it carries one, decrypts and parses the body inside. */
@Component
final class BodyOpener {

  private static final Place KEY_ID = Place.header(WireHeaders.CRYPTO_KEY_ID);

  private final EncryptionMode mode;

  BodyOpener(KonaplateProperties properties) {
    this.mode = properties.encryption();
  }

  OpenedBody open(Operation operation, Project project, Optional<String> keyId, byte[] raw) {
    ObjectNode body = parse(raw);
    JsonNode encData = body.get(Place.ENC_DATA.name());
    if (encData == null) {
      checkPlainIsAllowed(operation);
      return new OpenedBody(body, Optional.empty());
    }
    CryptoKey key = key(project, keyId);
    return new OpenedBody(parse(decrypt(encData, key)), Optional.of(key));
  }

  private void checkPlainIsAllowed(Operation operation) {
    if (mode == EncryptionMode.REQUIRED
        && operation.encryption() == RequestEncryption.ENCRYPTABLE) {
      throw refusal(Place.ENC_DATA, Keyword.REQUIRED);
    }
  }

  private static CryptoKey key(Project project, Optional<String> keyId) {
    String id = keyId.orElseThrow(() -> refusal(KEY_ID, Keyword.REQUIRED_WHEN));
    return project.cryptoKey(id).orElseThrow(() -> refusal(KEY_ID, Keyword.CREDENTIAL));
  }

  private static byte[] decrypt(JsonNode encData, CryptoKey key) {
    if (!encData.isString()) {
      throw refusal(Place.ENC_DATA, Keyword.TYPE);
    }
    if (encData.stringValue().isEmpty()) {
      throw refusal(Place.ENC_DATA, Keyword.EMPTY);
    }
    try {
      return PayloadCipher.decrypt(encData.stringValue(), key.serverPrivateKey());
    } catch (UndecryptableException e) {
      throw refusal(Place.ENC_DATA, Keyword.CREDENTIAL);
    }
  }

  private static ObjectNode parse(byte[] json) {
    try {
      return JsonBody.read(json);
    } catch (MalformedBodyException e) {
      throw refusal(Place.BODY, Keyword.SYNTAX);
    }
  }

  private static Refusal refusal(Place place, Keyword keyword) {
    return Refusal.of(new Violation(place, keyword));
  }
}
