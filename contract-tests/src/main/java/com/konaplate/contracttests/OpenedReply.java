package com.konaplate.contracttests;

import com.konaplate.contract.Place;
import com.konaplate.contract.wire.JsonBody;
import com.konaplate.contract.wire.MalformedBodyException;
import com.konaplate.contract.wire.UndecryptableException;
import com.konaplate.contract.wire.WireHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A reply's body, parsed, and decrypted where it has to be encrypted.
 *
 * @param outer the body as it came
 * @param inner the body that the contract speaks of
 * @param findings what kept it from being opened, or should not be there
 */
record OpenedReply(Optional<ObjectNode> outer, Optional<ObjectNode> inner, List<Finding> findings) {

  static OpenedReply of(Exchange exchange) {
    List<Finding> findings = new ArrayList<>(keyIdFindings(exchange));
    if (!exchange.hasBody()) {
      return new OpenedReply(Optional.empty(), Optional.empty(), findings);
    }
    Optional<ObjectNode> outer = parsed(exchange.reply().body().toArray(), "body", findings);
    Optional<ObjectNode> inner =
        exchange.repliesEncrypted()
            ? outer.flatMap(body -> decrypted(exchange, body, findings))
            : outer;
    return new OpenedReply(outer, inner, findings);
  }

  /** Encrypted replies carry the request's key id; no other reply has one. */
  private static List<Finding> keyIdFindings(Exchange exchange) {
    String header = WireHeaders.CRYPTO_KEY_ID;
    List<String> expected =
        exchange.repliesEncrypted() ? exchange.request().values(header) : List.of();
    List<String> actual = exchange.reply().values(header);
    return actual.equals(expected)
        ? List.of()
        : List.of(new Finding(header, expected.toString(), actual.toString()));
  }

  private static Optional<ObjectNode> decrypted(
      Exchange exchange, ObjectNode body, List<Finding> findings) {
    JsonNode payload = body.path(Place.ENC_DATA.name());
    if (!payload.isString()) {
      findings.add(new Finding("body", "an encrypted reply", body.toString()));
      return Optional.empty();
    }
    try {
      byte[] json = exchange.target().decrypt(payload.stringValue());
      return parsed(json, "decrypted body", findings);
    } catch (UndecryptableException e) {
      findings.add(new Finding(Place.ENC_DATA.name(), "a JWE to the client's key", reason(e)));
      return Optional.empty();
    }
  }

  private static Optional<ObjectNode> parsed(byte[] json, String place, List<Finding> findings) {
    try {
      return Optional.of(JsonBody.read(json));
    } catch (MalformedBodyException e) {
      findings.add(new Finding(place, "a JSON object", reason(e)));
      return Optional.empty();
    }
  }

  private static String reason(Exception e) {
    return String.valueOf(e.getMessage());
  }
}
