package com.konaplate.contracttests;

import com.konaplate.contract.Keyword;
import com.konaplate.contract.Place;
import com.konaplate.contract.Violation;
import com.konaplate.contract.wire.JsonBody;
import com.konaplate.contract.wire.PayloadCipher;
import com.konaplate.contract.wire.SandboxCredentials;
import com.konaplate.contract.wire.WireHeaders;
import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JWEAlgorithm;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Encrypted bodies with a wrong key id, no JWE, a JWE that cannot be read, and unusual good ones.
 */
final class EncryptionCases {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Place KEY_ID = Place.header(WireHeaders.CRYPTO_KEY_ID);
  private static final List<String> JWE_PARTS =
      List.of("header", "encrypted-key", "initialization-vector", "ciphertext", "tag");
  private static final Violation UNREADABLE = new Violation(Place.ENC_DATA, Keyword.CREDENTIAL);

  private final OperationCases cases;
  private final List<ContractCase> found = new ArrayList<>();

  private EncryptionCases(OperationCases cases) {
    this.cases = cases;
  }

  static List<ContractCase> of(OperationCases cases) {
    EncryptionCases encryption = new EncryptionCases(cases);
    encryption.visitKeyIds();
    encryption.visitNoText();
    encryption.visitUnreadable();
    encryption.visitAlgorithms();
    encryption.visitTwice();
    encryption.visitCompanions();
    return encryption.found;
  }

  private void visitKeyIds() {
    Draft sealed = cases.draft().sealed();
    HeaderEdit unknown = HeaderEdit.set(WireHeaders.CRYPTO_KEY_ID, "f".repeat(32));
    refused(
        "key-id-missing",
        new Violation(KEY_ID, Keyword.REQUIRED_WHEN),
        sealed.with(HeaderEdit.remove(WireHeaders.CRYPTO_KEY_ID)));
    Violation wrong = new Violation(KEY_ID, Keyword.CREDENTIAL);
    refused("key-id-unknown", wrong, sealed.with(unknown));
    refused("key-id-that-begins-alike", wrong, sealed.with(changed(CredentialCases::last)));
    refused("key-id-in-another-case", wrong, sealed.with(changed(EncryptionCases::otherCase)));
    ObjectNode body = cases.body();
    Draft plain = Draft.of(cases.operation(), body).with(unknown);
    found.add(cases.accepted(Family.CREDENTIAL, "encryption/key-id-unneeded", body, plain));
  }

  private static HeaderEdit changed(UnaryOperator<String> change) {
    return (headers, credentials, body) ->
        headers.set(KEY_ID.name(), change.apply(credentials.cryptoKeyId()));
  }

  /** An id without letters is the same in both cases; then another digit has to do. */
  private static String otherCase(String id) {
    String upper = id.toUpperCase(Locale.ROOT);
    String other = id.equals(upper) ? id.toLowerCase(Locale.ROOT) : upper;
    return other.equals(id) ? CredentialCases.last(id) : other;
  }

  private void visitNoText() {
    Violation type = new Violation(Place.ENC_DATA, Keyword.TYPE);
    refused("null", type, carrying(JSON.nullNode()));
    refused("number", type, carrying(JSON.numberNode(1)));
    refused("true", type, carrying(JSON.booleanNode(true)));
    refused("object", type, carrying(JSON.objectNode()));
    refused("array", type, carrying(JSON.arrayNode()));
    refused("empty", new Violation(Place.ENC_DATA, Keyword.EMPTY), carrying(JSON.stringNode("")));
  }

  private void visitUnreadable() {
    refused("no-jwe", UNREADABLE, carrying(JSON.stringNode("garbage")));
    refused("five-parts-of-nothing", UNREADABLE, carrying(JSON.stringNode("a.b.c.d.e")));
    unreadable(
        "to-the-wrong-key",
        (json, keys) -> PayloadCipher.encrypt(json, keys.clientKeys().publicKey()));
    unreadable("four-parts", (json, keys) -> withoutTag(sealed(json, keys)));
    unreadable("six-parts", (json, keys) -> sealed(json, keys) + ".AAAA");
    unreadable("padded", (json, keys) -> sealed(json, keys) + "=");
    for (int part = 0; part < JWE_PARTS.size(); part++) {
      int index = part;
      unreadable(
          "changed-" + JWE_PARTS.get(part), (json, keys) -> changed(sealed(json, keys), index));
      unreadable(
          "without-" + JWE_PARTS.get(part), (json, keys) -> emptied(sealed(json, keys), index));
    }
    unreadable("line-break-behind", (json, keys) -> sealed(json, keys) + "\n");
  }

  /** What is inside is a body like any other: it knows no encData. */
  private void visitTwice() {
    ObjectNode twice = payload(JSON.stringNode("inner"));
    Violation missing = cases.operation().body().firstViolation(twice).orElseThrow();
    BodySource inner =
        keys -> bytes(payload(JSON.stringNode(sealed(JsonBody.bytes(cases.body()), keys))));
    refused("twice", missing, cases.draft().carrying(inner).sealed());
  }

  private void visitAlgorithms() {
    unreadable("rsa1_5", with(Jwe.PKCS_1, EncryptionMethod.A128GCM, false));
    unreadable("rsa-oaep-512", with(JWEAlgorithm.RSA_OAEP_512, EncryptionMethod.A128GCM, false));
    unreadable("a192gcm", with(JWEAlgorithm.RSA_OAEP_256, EncryptionMethod.A192GCM, false));
    unreadable(
        "a128cbc-hs256", with(JWEAlgorithm.RSA_OAEP_256, EncryptionMethod.A128CBC_HS256, false));
    unreadable("compressed", with(JWEAlgorithm.RSA_OAEP_256, EncryptionMethod.A128GCM, true));
    readable("a256gcm", with(JWEAlgorithm.RSA_OAEP_256, EncryptionMethod.A256GCM, false));
    readable("rsa-oaep", with(Jwe.OAEP_SHA_1, EncryptionMethod.A128GCM, false));
    readable("rsa-oaep-a256gcm", with(Jwe.OAEP_SHA_1, EncryptionMethod.A256GCM, false));
  }

  /** Other members beside encData are ignored, whatever they are and whatever it is. */
  private void visitCompanions() {
    ObjectNode body = cases.body();
    Draft draft =
        Draft.of(cases.operation(), body)
            .carrying(keys -> beside(JSON.stringNode(sealed(JsonBody.bytes(body), keys))));
    found.add(cases.accepted(Family.CREDENTIAL, "encryption/members-beside", body, draft));
    refused(
        "members-beside-null",
        new Violation(Place.ENC_DATA, Keyword.TYPE),
        cases.draft().carrying(keys -> beside(JSON.nullNode())));
    refused(
        "members-beside-no-jwe",
        UNREADABLE,
        cases.draft().carrying(keys -> beside(JSON.stringNode("garbage"))));
  }

  /** The first field, of a type that it has not, beside it. */
  private Bytes beside(JsonNode encData) {
    ObjectNode outer = JsonBody.object();
    outer.set(cases.operation().body().fields().get(0).name(), JSON.arrayNode());
    outer.set(Place.ENC_DATA.name(), encData);
    return bytes(outer);
  }

  private static BiFunction<byte[], SandboxCredentials, String> with(
      JWEAlgorithm algorithm, EncryptionMethod method, boolean compressed) {
    Jwe jwe = new Jwe(algorithm, method, compressed);
    return (json, keys) -> jwe.encrypt(json, keys.serverKeys().publicKey());
  }

  private static String sealed(byte[] json, SandboxCredentials keys) {
    return PayloadCipher.encrypt(json, keys.serverKeys().publicKey());
  }

  private static String withoutTag(String compact) {
    return compact.substring(0, compact.lastIndexOf('.'));
  }

  /** One letter of that part is another one. */
  private static String changed(String compact, int part) {
    String[] parts = compact.split("\\.");
    int middle = parts[part].length() / 2;
    char other = parts[part].charAt(middle) == 'A' ? 'B' : 'A';
    parts[part] = parts[part].substring(0, middle) + other + parts[part].substring(middle + 1);
    return String.join(".", parts);
  }

  private static String emptied(String compact, int part) {
    String[] parts = compact.split("\\.");
    parts[part] = "";
    return String.join(".", parts);
  }

  private void unreadable(String label, BiFunction<byte[], SandboxCredentials, String> seal) {
    refused(label, UNREADABLE, carrying(cases.body(), seal));
  }

  private void readable(String label, BiFunction<byte[], SandboxCredentials, String> seal) {
    ObjectNode body = cases.body();
    found.add(cases.accepted(Family.CREDENTIAL, "encryption/" + label, body, carrying(body, seal)));
  }

  private Draft carrying(ObjectNode body, BiFunction<byte[], SandboxCredentials, String> seal) {
    return cases
        .draft()
        .carrying(keys -> bytes(payload(JSON.stringNode(seal.apply(JsonBody.bytes(body), keys)))));
  }

  private Draft carrying(JsonNode encData) {
    return cases.draft().carrying(keys -> bytes(payload(encData)));
  }

  private static ObjectNode payload(JsonNode encData) {
    ObjectNode payload = JsonBody.object();
    payload.set(Place.ENC_DATA.name(), encData);
    return payload;
  }

  private static Bytes bytes(ObjectNode json) {
    return Bytes.of(JsonBody.bytes(json));
  }

  private void refused(String label, Violation violation, Draft draft) {
    found.add(cases.refused(Family.CREDENTIAL, "encryption/" + label, draft, violation));
  }
}
