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
import com.konaplate.contract.wire.WireHeaders;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Mistakes in signing a body. */
@KonaplateMock
class TokenMistakesTest {

  private static final String TIME = "20261120093000123";

  private final MockServer mock;

  TokenMistakesTest(MockServer mock) {
    this.mock = mock;
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

  static Stream<Arguments> mistakes() throws Exception {
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
        row(
            "too long, and a header missing",
            token(call().without(WireHeaders.TRAN_TIME), TIME, "A".repeat(68)),
            "X-KM-Tran-Token: maxLength: "),
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

  @ParameterizedTest(name = "{0}")
  @MethodSource("mistakes")
  void mistakeIsNamedAndNothingSecret(String mistake, Call call, List<String> named)
      throws Exception {
    assertNamed(mock, call, named);
  }
}
