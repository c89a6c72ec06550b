package com.konaplate.contracttests;

import com.konaplate.contract.Keyword;
import com.konaplate.contract.Operation;
import com.konaplate.contract.Place;
import com.konaplate.contract.Violation;
import com.konaplate.contract.wire.JsonBody;
import com.konaplate.contract.wire.TranToken;
import com.konaplate.contract.wire.WireHeaders;
import com.konaplate.contracttests.Breach.Change;
import com.konaplate.contracttests.Breach.Step;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Access key, token, syntax, key id and encryption, each broken once. */
final class CredentialBreaches {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Place KEY_ID = Place.header(WireHeaders.CRYPTO_KEY_ID);
  private static final Violation SYNTAX = new Violation(Place.BODY, Keyword.SYNTAX);

  private final Operation operation;
  private final CheckOrder order;

  private CredentialBreaches(Operation operation, CheckOrder order) {
    this.operation = operation;
    this.order = order;
  }

  static List<Breach> of(Operation operation, CheckOrder order) {
    CredentialBreaches breaches = new CredentialBreaches(operation, order);
    return List.of(
        breaches.header(WireHeaders.ACCESS_KEY, CredentialBreaches::otherKey),
        breaches.header(WireHeaders.TRAN_TOKEN, CredentialBreaches::otherSecret),
        breaches.syntax(),
        breaches.innerSyntax(),
        breaches.keyId(Keyword.REQUIRED_WHEN, HeaderEdit.remove(KEY_ID.name())),
        breaches.keyId(Keyword.CREDENTIAL, HeaderEdit.set(KEY_ID.name(), "f".repeat(32))),
        breaches.replaced(Keyword.TYPE, JSON.numberNode(1)),
        breaches.replaced(Keyword.EMPTY, JSON.stringNode("")),
        breaches.encrypted());
  }

  private static Draft otherKey(Draft draft) {
    return draft.with(
        (headers, credentials, body) -> {
          String key = credentials.accessKey();
          char other = key.endsWith("7") ? '8' : '7';
          headers.set(WireHeaders.ACCESS_KEY, key.substring(0, key.length() - 1) + other);
        });
  }

  private static Draft otherSecret(Draft draft) {
    return draft.with(
        (headers, credentials, body) ->
            headers.set(
                WireHeaders.TRAN_TOKEN,
                TranToken.sign(
                    credentials.secretKey() + "x", Clock.systemUTC().instant(), body.toArray())));
  }

  private Breach header(String name, UnaryOperator<Draft> change) {
    Violation violation = new Violation(Place.header(name), Keyword.CREDENTIAL);
    return breach(violation, Step.MESSAGE, Change.of(change));
  }

  private Breach syntax() {
    return breach(SYNTAX, Step.OUTER_TEXT, Change.of(CredentialBreaches::withTrailingText));
  }

  /** Not even the library knows where it is judged, for it judges one text at a time. */
  private Breach innerSyntax() {
    return new Breach(
        "encrypted-body-syntax",
        order.ofInnerSyntax(),
        operation.refusal(SYNTAX),
        Optional.empty(),
        Set.of("encrypted text"),
        Step.INNER_TEXT,
        Change.ofEncrypted(CredentialBreaches::withTrailingText));
  }

  private static Draft withTrailingText(Draft draft) {
    return Breach.rewritten(draft, body -> Bytes.of(body.text() + "x"));
  }

  private Breach keyId(Keyword keyword, HeaderEdit edit) {
    return breach(
        new Violation(KEY_ID, keyword),
        Step.MESSAGE,
        Change.ofEncrypted(draft -> draft.with(edit)));
  }

  private Breach replaced(Keyword keyword, JsonNode encData) {
    Bytes body = Bytes.of(JsonBody.bytes(JsonBody.object().set(Place.ENC_DATA.name(), encData)));
    return breach(
        new Violation(Place.ENC_DATA, keyword),
        Step.REPLACEMENT,
        Change.of(draft -> draft.carrying(credentials -> body)));
  }

  /** The last part of the JWE, which proves that nothing was changed, is cut off. */
  private Breach encrypted() {
    return breach(
        new Violation(Place.ENC_DATA, Keyword.CREDENTIAL),
        Step.ENCRYPTION,
        Change.of(
            draft ->
                Breach.rewritten(
                    draft.sealed(),
                    body -> Bytes.of(body.text().replaceFirst("\\.[^.]*\"}$", "\"}")))));
  }

  private Breach breach(Violation violation, Step step, Change change) {
    return new Breach(
        violation.place().name() + "-" + violation.keyword().word(),
        order.of(violation),
        operation.refusal(violation),
        Optional.of(violation),
        Set.of(violation.place().name()),
        step,
        change);
  }
}
