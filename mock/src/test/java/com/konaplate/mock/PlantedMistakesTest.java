package com.konaplate.mock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.konaplate.contract.Contract;
import com.konaplate.contract.wire.JsonBody;
import com.konaplate.contract.wire.PayloadCipher;
import com.konaplate.contract.wire.SandboxCredentials;
import com.konaplate.contract.wire.WireHeaders;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.spec.MGF1ParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** Mistakes as integrations make them: each has to be named, and nothing secret with it. */
@KonaplateMock
class PlantedMistakesTest {

  private static final Contract CONTRACT = Contract.bundled();
  private static final SandboxCredentials CREDENTIALS = SandboxCredentials.of(CONTRACT);
  private static final String TIME = "20261120093000123";
  private static final String PIN = "864209";
  private static final String LOGIN_ID = "canary-of-a-login@konaplate.test";

  /** What must not stand in any diagnosis. */
  private static final List<String> CANARIES =
      List.of(PIN, LOGIN_ID, CREDENTIALS.secretKey(), "카나리아", "canary");

  private static final OAEPParameterSpec OAEP =
      new OAEPParameterSpec(
          "SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT);

  private final MockServer mock;

  PlantedMistakesTest(MockServer mock) {
    this.mock = mock;
  }

  private static ObjectNode registration() {
    return CONTRACT
        .operation("registerUser")
        .scenario("success")
        .request()
        .deepCopy()
        .put("loginPassword", PIN)
        .put("loginId", LOGIN_ID)
        .put("userName", "카나리아 & 친구");
  }

  private static byte[] body() {
    return JsonBody.bytes(registration());
  }

  private static Call call() {
    return Call.raw(CONTRACT, "registerUser", body());
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] mac(String algorithm, byte[] key, byte[] text) throws Exception {
    Mac mac = Mac.getInstance(algorithm);
    mac.init(new SecretKeySpec(key, algorithm));
    return mac.doFinal(text);
  }

  private static byte[] mac(byte[] text) throws Exception {
    return mac("HmacSHA256", utf8(CREDENTIALS.secretKey()), text);
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static Call token(Call call, String time, String signature) {
    return call.with(WireHeaders.TRAN_TOKEN, "KMV1:" + time + ":" + signature);
  }

  private static Call signing(byte[] text) throws Exception {
    return token(call(), TIME, base64(mac(text)));
  }

  private static Call keyed(byte[] key) throws Exception {
    return token(call(), TIME, base64(mac("HmacSHA256", key, body())));
  }

  private static Arguments row(String mistake, Call call, String... named) {
    return Arguments.of(mistake, call, List.of(named));
  }

  static Stream<Arguments> tokens() throws Exception {
    byte[] body = body();
    String json = new String(body, StandardCharsets.UTF_8);
    String pretty = registration().toPrettyString();
    Call sealed = Call.encrypted(CONTRACT, "registerUser", registration());
    byte[] mac = mac(body);
    return Stream.of(
        row("compact sent, pretty signed", signing(utf8(pretty)), "signed pretty-printed"),
        row(
            "pretty sent, compact signed",
            token(call().tampered(utf8(pretty)), TIME, base64(mac)),
            "signed re-serialised"),
        row(
            "re-serialised",
            signing(utf8(json.replace("\":", "\": ").replace(",\"", ", \""))),
            "signed re-serialised"),
        row("base64 of the body", signing(utf8(base64(body))), "base64 of the body was signed"),
        row(
            "plaintext instead of encData",
            token(sealed, TIME, base64(mac)),
            "the plaintext was signed in place of the body that carries encData"),
        row("hex digest", token(call(), TIME, HexFormat.of().formatHex(mac)), "in hex digits"),
        row(
            "base64 of the hex digest",
            token(call(), TIME, base64(utf8(HexFormat.of().formatHex(mac)))),
            "base64 was made of the digest's hex digits"),
        row("URL-safe base64", urlSafe(), "URL-safe base64"),
        row("secret as hex", keyed(new byte[] {0}), "the secret key was hex-decoded"),
        row(
            "secret as base64",
            keyed(Base64.getUrlDecoder().decode(CREDENTIALS.secretKey())),
            "the secret key was base64-decoded"),
        row(
            "access key as secret",
            keyed(utf8(CREDENTIALS.accessKey())),
            "the access key was used as the secret key"),
        row(
            "secret with a line break",
            keyed(utf8(CREDENTIALS.secretKey() + "\n")),
            "a line break was read as part of the secret key"),
        row(
            "14 time digits",
            token(call(), TIME.substring(0, 14), base64(mac)),
            "the token's time has 14 characters"),
        row(
            "16 time digits, padded and wrong",
            token(call(), TIME.substring(0, 16), base64(mac(utf8(json + "\n")))),
            "a trailing newline was signed and not sent"),
        row("newline signed", signing(utf8(json + "\n")), "a trailing newline was signed"),
        row(
            "newline sent",
            token(call().tampered(utf8(json + "\n")), TIME, base64(mac)),
            "white space at an end of the body was sent and not signed"),
        row("UTF-16", signing(json.getBytes(StandardCharsets.UTF_16LE)), "signed in UTF-16LE"),
        row("Korean", signing(json.getBytes("x-windows-949")), "signed in x-windows-949"),
        row(
            "Korean sent, UTF-8 signed",
            token(call().tampered(json.getBytes("x-windows-949")), TIME, base64(mac)),
            "signed in UTF-8 and sent in x-windows-949"),
        row("nothing signed", signing(new byte[0]), "nothing was signed"),
        row(
            "time and body signed",
            signing(utf8(TIME + json)),
            "the time was signed with the body"),
        row(
            "SHA-512",
            token(call(), TIME, base64(mac("HmacSHA512", utf8(CREDENTIALS.secretKey()), body))),
            "HmacSHA512"),
        row(
            "no key",
            token(call(), TIME, base64(MessageDigest.getInstance("SHA-256").digest(body))),
            "SHA-256 was used without a key"),
        row(
            "two mistakes",
            token(
                call(),
                TIME,
                base64(mac("HmacSHA256", utf8(CREDENTIALS.accessKey()), utf8(pretty)))),
            "the access key was used as the secret key",
            "signed pretty-printed"),
        row(
            "time behind the body, after a colon",
            signing(utf8(json + ":" + TIME)),
            "the time was signed with the body, which is signed alone"),
        row(
            "headers and body signed",
            signing(utf8(CREDENTIALS.aspId() + "\n" + CREDENTIALS.accessKey() + "\n" + json)),
            "X-KM-User-AspId and X-KM-Access-Key were signed with the body"),
        row(
            "method, path and body signed",
            signing(utf8("POST\n/api/v1/user/registration\n" + json)),
            "the method and the path were signed with the body"),
        row(
            "a digest of the body",
            signing(MessageDigest.getInstance("SHA-256").digest(body)),
            "a SHA-256 digest of the body was signed"),
        row(
            "serialised twice",
            signing(utf8(JsonBody.write(JsonBody.object().stringNode(json)))),
            "as if it was serialised twice"),
        row(
            "percent-encoded body",
            signing(utf8(URLEncoder.encode(json, StandardCharsets.UTF_8).replace("+", "%20"))),
            "the body was signed percent-encoded"),
        row(
            "line ends dropped by curl -d",
            signing(utf8(pretty + "\n")),
            "signed pretty-printed, other bytes were sent"),
        row("escapes of HTML", signing(utf8(json.replace("&", "\\u0026"))), "signed re-serialised"),
        row("UTF-16 with its mark", signing(little("\uFEFF" + json)), "x-UTF-16LE-BOM"),
        row("quoted secret", keyed(utf8('"' + CREDENTIALS.secretKey() + '"')), "quotes were read"),
        row("secret and a space", keyed(utf8(CREDENTIALS.secretKey() + " ")), "a space was read"),
        row("no secret", keyed(utf8("undefined")), "the key was the word undefined"),
        row("secret in UTF-16", keyed(little(CREDENTIALS.secretKey())), "was taken in UTF-16"),
        row(
            "swapped",
            token(call(), TIME, base64(mac("HmacSHA256", body, utf8(CREDENTIALS.secretKey())))),
            "key and text are swapped"),
        row(
            "secret before the body, no HMAC",
            token(
                call(),
                TIME,
                base64(
                    MessageDigest.getInstance("SHA-256")
                        .digest(utf8(CREDENTIALS.secretKey() + json)))),
            "SHA-256 was used without a key"),
        row("lower case", token(call(), TIME, base64(mac).toLowerCase(Locale.ROOT)), "lower case"),
        row(
            "base64 twice",
            token(call(), TIME, base64(utf8(base64(mac)))),
            "base64 was made twice"),
        row(
            "percent-encoded token",
            token(call(), TIME, base64(mac).replace("=", "%3D")),
            "the digest is percent-encoded"),
        row("bytes of Python", token(call(), TIME, "b'" + base64(mac) + "'"), "in quotes"),
        row(
            "quoted token",
            call().with(WireHeaders.TRAN_TOKEN, "\"KMV1:" + TIME + ":" + base64(mac) + "\""),
            "the token stands in quotes"),
        row("MD5", token(call(), TIME, base64(new byte[16])), "HmacMD5"),
        row("no body", call().tampered(new byte[0]), "no body was received"),
        row("no prefix", call().with(WireHeaders.TRAN_TOKEN, base64(mac)), "begin with KMV1:"),
        row("another body", signing(utf8("{}")), "no usual mistake fits"),
        row("another secret key", keyed(utf8("another-secret")), "belongs to the access key"));
  }

  private static byte[] little(String text) {
    return text.getBytes(StandardCharsets.UTF_16LE);
  }

  /** Of a body whose digest differs in the two alphabets. */
  private static Call urlSafe() throws Exception {
    for (int attempt = 0; ; attempt++) {
      byte[] body = JsonBody.bytes(registration().put("joinChannel", "channel" + attempt));
      String text = Base64.getUrlEncoder().encodeToString(mac(body));
      if (text.contains("-") || text.contains("_")) {
        return token(Call.raw(CONTRACT, "registerUser", body), TIME, text);
      }
    }
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
  private static String handmade(String wrapping, boolean bindsHeader) throws Exception {
    byte[] key = new byte[16];
    Arrays.fill(key, (byte) 7);
    Base64.Encoder url = Base64.getUrlEncoder().withoutPadding();
    String header = url.encodeToString(utf8("{\"alg\":\"RSA-OAEP-256\",\"enc\":\"A128GCM\"}"));
    Cipher rsa = Cipher.getInstance(wrapping);
    if (bindsHeader) {
      rsa.init(Cipher.ENCRYPT_MODE, CREDENTIALS.serverKeys().publicKey());
    } else {
      rsa.init(Cipher.ENCRYPT_MODE, CREDENTIALS.serverKeys().publicKey(), OAEP);
    }
    Cipher gcm = Cipher.getInstance("AES/GCM/NoPadding");
    gcm.init(
        Cipher.ENCRYPT_MODE,
        new SecretKeySpec(key, "AES"),
        new GCMParameterSpec(128, new byte[12]));
    gcm.updateAAD(bindsHeader ? utf8(header) : new byte[0]);
    byte[] out = gcm.doFinal(body());
    return String.join(
        ".",
        header,
        url.encodeToString(rsa.doFinal(key)),
        url.encodeToString(new byte[12]),
        url.encodeToString(Arrays.copyOf(out, out.length - 16)),
        url.encodeToString(Arrays.copyOfRange(out, out.length - 16, out.length)));
  }

  static Stream<Arguments> encryptedBodies() throws Exception {
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
        row("no IV", sealed(part(2, "")), "its IV (part 3) is empty"),
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
            sealed(handmade("RSA/ECB/OAEPWithSHA-256AndMGF1Padding", true)),
            "wrapped with OAEP with SHA-256 but MGF1 with SHA-1"),
        row(
            "old padding",
            sealed(handmade("RSA/ECB/PKCS1Padding", true)),
            "wrapped with PKCS #1 v1.5"),
        row(
            "tag without the header",
            sealed(handmade("RSA/ECB/OAEPPadding", false)),
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

  private static Call changed(String name, String value) {
    return Call.plain(CONTRACT, "registerUser", registration().put(name, value));
  }

  static Stream<Arguments> fields() {
    ObjectNode misspelt = registration();
    misspelt.remove("loginId");
    ObjectNode nothing = registration().putNull("email");
    return Stream.of(
        row("too short", changed("birthDate", "1990010"), "has 7 characters, exactly 8 are asked"),
        row("form", changed("loginPassword", "canary"), "(6 characters) does not have the form"),
        row("no date", changed("birthDate", "19900231"), "does not exist as a date"),
        row("white space", changed("loginPassword", PIN + " "), "7 characters", "white space"),
        row("absent", Call.plain(CONTRACT, "registerUser", misspelt), "the value is absent"),
        row("null", Call.plain(CONTRACT, "registerUser", nothing), "null, which counts as absent"),
        row(
            "misspelt",
            Call.plain(CONTRACT, "registerUser", misspelt.deepCopy().put("login_id", LOGIN_ID)),
            "loginId: required: the value is absent",
            "the unknown login_id (loginId?)"),
        row("elsewhere", changed("zipCode", "00001"), "zipCode (addressInfo.zipCode?)"),
        row("value for a name", changed(LOGIN_ID, "x"), "(a name of 32 characters)"),
        row("encdata", changed("encdata", "canary"), "encdata (encData?)"),
        row(
            "number for text",
            Call.plain(CONTRACT, "registerUser", registration().put("loginPassword", 864209)),
            "the value is an integer, a string is expected: write it in quotes"),
        row(
            "text for number",
            Call.raw(CONTRACT, "generateArsAuthCode", "{\"userId\":\"864209\"}"),
            "the value is a string, an integer is expected: write it without quotes"),
        row(
            "text for a list",
            changed("tcIdList", "990001"),
            "the value is a string, an array is expected: write it in brackets"),
        row("serialised twice", Call.raw(CONTRACT, "registerUser", "\"{}\""), "serialised twice"),
        row("a form", Call.raw(CONTRACT, "registerUser", "loginId=canary"), "it is a form"),
        row(
            "neither of two",
            Call.raw(CONTRACT, "checkRegistrationId", "{}"),
            "the rest of the request makes the value required, see mobileNumber"),
        row("beginning of a name", changed("birth", "canary"), "birth (birthDate?)"),
        row("another name for encData", changed("enc_data", "canary"), "enc_data (encData?)"),
        row(
            "path",
            call().path("/api/v1/user/registration/"),
            "/api/v1/user/registration is near"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"tokens", "encryptedBodies", "fields"})
  void mistakeIsNamedAndNothingSecret(String mistake, Call call, List<String> named)
      throws Exception {
    Reply reply = call.to(mock);
    String line = reply.header("X-Mock-Diagnosis").orElseThrow();
    named.forEach(part -> assertTrue(line.contains(part), mistake + ": " + line));
    assertTrue(line.matches("[\\x20-\\x7E]{1,999}"), line);
    String id = reply.header(WireHeaders.CORRELATION_ID).orElseThrow();
    Reply full =
        Call.raw(CONTRACT, "registerUser", "")
            .method("GET")
            .path("/__mock/diagnosis/" + id)
            .to(mock);
    String text = new String(full.http().body(), StandardCharsets.UTF_8);
    assertEquals(200, full.status());
    named.forEach(part -> assertTrue(text.contains(part), text));
    CANARIES.forEach(canary -> assertFalse((line + text).contains(canary), line + text));
  }
}
