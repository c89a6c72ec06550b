package com.konaplate.mock;

import static com.konaplate.mock.PlantedMistakes.CONTRACT;
import static com.konaplate.mock.PlantedMistakes.CREDENTIALS;
import static com.konaplate.mock.PlantedMistakes.assertNamed;
import static com.konaplate.mock.PlantedMistakes.body;
import static com.konaplate.mock.PlantedMistakes.call;
import static com.konaplate.mock.PlantedMistakes.registration;
import static com.konaplate.mock.PlantedMistakes.row;
import static com.konaplate.mock.PlantedMistakes.utf8;

import com.konaplate.contract.wire.JsonBody;
import com.konaplate.contract.wire.PayloadCipher;
import com.konaplate.contract.wire.WireHeaders;
import java.security.spec.MGF1ParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Mistakes in encrypting a body. */
@KonaplateMock
class JweMistakesTest {

  private static final String OAEP_PADDING = "RSA/ECB/OAEPPadding";
  private static final OAEPParameterSpec OAEP =
      new OAEPParameterSpec(
          "SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT);

  private final MockServer mock;

  JweMistakesTest(MockServer mock) {
    this.mock = mock;
  }

  private static Call sealed(String encData) {
    return Call.raw(CONTRACT, "registerUser", "{\"encData\":\"" + encData + "\"}")
        .with(WireHeaders.CRYPTO_KEY_ID, CREDENTIALS.cryptoKeyId());
  }

  private static String jwe() {
    return PayloadCipher.encrypt(body(), CREDENTIALS.serverKeys().publicKey());
  }

  private static String part(int index, String text) {
    String[] parts = jwe().split("\\.");
    parts[index] = text;
    return String.join(".", parts);
  }

  private static String header(String json) {
    return part(0, Base64.getUrlEncoder().withoutPadding().encodeToString(utf8(json)));
  }

  /** A JWE made by hand: the key wrapped in a certain way, the tag over certain data. */
  private static String handmade(String wrapping, boolean bindsHeader, int ivBytes)
      throws Exception {
    byte[] key = new byte[16];
    Arrays.fill(key, (byte) 7);
    Base64.Encoder url = Base64.getUrlEncoder().withoutPadding();
    String header = url.encodeToString(utf8("{\"alg\":\"RSA-OAEP-256\",\"enc\":\"A128GCM\"}"));
    Cipher rsa = Cipher.getInstance(wrapping);
    if (wrapping.equals(OAEP_PADDING)) {
      rsa.init(Cipher.ENCRYPT_MODE, CREDENTIALS.serverKeys().publicKey(), OAEP);
    } else {
      rsa.init(Cipher.ENCRYPT_MODE, CREDENTIALS.serverKeys().publicKey());
    }
    Cipher gcm = Cipher.getInstance("AES/GCM/NoPadding");
    gcm.init(
        Cipher.ENCRYPT_MODE,
        new SecretKeySpec(key, "AES"),
        new GCMParameterSpec(128, new byte[ivBytes]));
    gcm.updateAAD(bindsHeader ? utf8(header) : new byte[0]);
    byte[] out = gcm.doFinal(body());
    return String.join(
        ".",
        header,
        url.encodeToString(rsa.doFinal(key)),
        url.encodeToString(new byte[ivBytes]),
        url.encodeToString(Arrays.copyOf(out, out.length - 16)),
        url.encodeToString(Arrays.copyOfRange(out, out.length - 16, out.length)));
  }

  static Stream<Arguments> mistakes() throws Exception {
    String clients = PayloadCipher.encrypt(body(), CREDENTIALS.clientKeys().publicKey());
    Call good = Call.encrypted(CONTRACT, "registerUser", registration());
    return Stream.of(
        row("three parts", sealed("a.b.c"), "it has 3 parts", "JWS"),
        row("standard base64", sealed(part(3, "a+b/")), "its part 4 is not base64url"),
        row(
            "no header",
            sealed(part(0, "canary")),
            "its header (part 1) is no base64url of a JSON"),
        row(
            "alg",
            sealed(header("{\"alg\":\"RSA1_5\",\"enc\":\"A128GCM\"}")),
            "alg is RSA1_5, RSA-OAEP-256 or RSA-OAEP is asked for"),
        row("no alg", sealed(header("{\"enc\":\"A128GCM\"}")), "alg is missing"),
        row(
            "enc",
            sealed(header("{\"alg\":\"RSA-OAEP-256\",\"enc\":\"A128CBC-HS256\"}")),
            "enc is A128CBC-HS256, A128GCM or A256GCM is asked for"),
        row(
            "key id missing",
            good.without(WireHeaders.CRYPTO_KEY_ID),
            "X-KM-Crypto-Key-Id: required: "),
        row(
            "key id unknown",
            sealed(jwe()).with(WireHeaders.CRYPTO_KEY_ID, "f".repeat(32)),
            "X-KM-Crypto-Key-Id: credential: no key pair has this id"),
        row("to the client's key", sealed(clients), "to the client's public key"),
        row("tag", sealed(part(4, "AAAAAAAAAAAAAAAAAAAAAA")), "its tag is broken"),
        row("short tag", sealed(part(4, "AAAA")), "its tag (part 5) has 3 bytes"),
        row(
            "tag in the ciphertext",
            sealed(joined("")),
            "its ciphertext (part 4) ends with the tag"),
        row("tag in both", sealed(joined("AAAA")), "its ciphertext (part 4) ends with the tag"),
        row(
            "IV of a block",
            sealed(handmade(OAEP_PADDING, true, 16)),
            "its IV (part 3) has 16 bytes, 12 are asked for"),
        row("no IV", sealed(part(2, "")), "its IV (part 3) has 0 bytes, 12"),
        row("cut key", sealed(part(1, "AAAA")), "its encrypted key (part 2) has 3 bytes"),
        row(
            "crit",
            sealed(
                header(
                    "{\"alg\":\"RSA-OAEP-256\",\"enc\":\"A128GCM\",\"crit\":[\"exp\"],\"exp\":1}")),
            "crit is not supported"),
        row(
            "null",
            Call.raw(CONTRACT, "registerUser", "{\"encData\":null}")
                .with(WireHeaders.CRYPTO_KEY_ID, CREDENTIALS.cryptoKeyId()),
            "the value is null, a string is expected"),
        row(
            "JWE for a body",
            Call.raw(CONTRACT, "registerUser", jwe()),
            "it is a compact JWE, which belongs into encData"),
        row(
            "encrypted twice",
            Call.encrypted(CONTRACT, "registerUser", JsonBody.object().put("encData", jwe())),
            "the unknown encData stands in the body"),
        row(
            "default of Java",
            sealed(handmade("RSA/ECB/OAEPWithSHA-256AndMGF1Padding", true, 12)),
            "wrapped with OAEP with SHA-256 but MGF1 with SHA-1"),
        row(
            "old padding",
            sealed(handmade("RSA/ECB/PKCS1Padding", true, 12)),
            "wrapped with PKCS #1 v1.5"),
        row(
            "tag without the header",
            sealed(handmade(OAEP_PADDING, false, 12)),
            "its tag does not cover the header"),
        row(
            "inner text",
            Call.sealed(CONTRACT, "registerUser", utf8("canary=1")),
            "body: syntax: inside of encData: the body is not well-formed JSON"),
        row(
            "serialised twice",
            Call.sealed(CONTRACT, "registerUser", utf8("\"{}\"")),
            "as if it was serialised twice"),
        row(
            "no encryption wanted",
            Call.encrypted(
                CONTRACT,
                "generateArsAuthCode",
                CONTRACT.operation("generateArsAuthCode").scenario("success").request()),
            "encData: not asked for: the page marks this operation's request as plain"),
        row(
            "key id without encData",
            call().with(WireHeaders.CRYPTO_KEY_ID, CREDENTIALS.cryptoKeyId()),
            "X-KM-Crypto-Key-Id: ignored: the body has no encData"));
  }

  /** Ciphertext and tag in one piece, as most libraries give them. */
  private static String joined(String tag) {
    String[] parts = jwe().split("\\.");
    Base64.Decoder url = Base64.getUrlDecoder();
    byte[] ciphertext = url.decode(parts[3]);
    byte[] both = Arrays.copyOf(ciphertext, ciphertext.length + 16);
    System.arraycopy(url.decode(parts[4]), 0, both, ciphertext.length, 16);
    parts[3] = Base64.getUrlEncoder().withoutPadding().encodeToString(both);
    parts[4] = tag;
    return String.join(".", parts);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("mistakes")
  void mistakeIsNamedAndNothingSecret(String mistake, Call call, List<String> named)
      throws Exception {
    assertNamed(mock, call, named);
  }
}
