package com.konaplate.contracttests;

import com.konaplate.contract.Keyword;
import com.konaplate.contract.Place;
import com.konaplate.contract.Violation;
import com.konaplate.contract.wire.WireHeaders;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/** Tokens that do not sign the bytes that are sent, each by a mistake that is easily made. */
final class ForgedTokenCases {

  private static final String BASE64 =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

  /** Those of 32 bytes, without the padding. */
  private static final int LETTERS = 43;

  private static final Charset KOREAN = Charset.forName("EUC-KR");

  private final OperationCases cases;
  private final List<ContractCase> found = new ArrayList<>();

  private ForgedTokenCases(OperationCases cases) {
    this.cases = cases;
  }

  /** Mistakes that can be made with plain and encrypted bodies. */
  static List<ContractCase> of(OperationCases cases) {
    ForgedTokenCases forged = new ForgedTokenCases(cases);
    forged.visitMessages();
    forged.visitSecrets();
    forged.visitDigests();
    forged.visitLetters();
    return forged.found;
  }

  /** Mistakes that can be made with a plain body or an encrypted one alone. */
  static List<ContractCase> ofOneWay(OperationCases cases) {
    ForgedTokenCases forged = new ForgedTokenCases(cases);
    forged.visitRewritten();
    forged.visitCharset();
    forged.visitPlaintext();
    return forged.found;
  }

  private void visitMessages() {
    over("a-changed-body", body -> body + " ");
    over("a-line-break-behind", body -> body + "\n");
    over("another-body", body -> "{}");
    over("nothing", body -> "");
    over("the-body-pretty-printed", body -> body.replace("{", "{\n  ").replace("\":", "\": "));
    over("the-body-as-a-json-text", body -> '"' + body.replace("\"", "\\\"") + '"');
    over("base64-of-the-body", body -> Signature.base64(Bytes.of(body)));
    wrong("over-the-body-in-utf-16", inCharset(StandardCharsets.UTF_16LE));
    wrong(
        "over-secret-and-body",
        (credentials, body) ->
            Signature.overText(text -> credentials.secretKey() + text).of(credentials, body));
  }

  private void over(String label, UnaryOperator<String> message) {
    wrong("over-" + label, Signature.overText(message));
  }

  private static Signature inCharset(Charset charset) {
    return Signature.over(body -> Bytes.of(body.text().getBytes(charset)));
  }

  private void visitSecrets() {
    with("another-secret", secret -> Bytes.of(secret + "x"));
    with("a-line-break-behind-the-secret", secret -> Bytes.of(secret + "\n"));
    with("the-secret-in-upper-case", secret -> Bytes.of(secret.toUpperCase(Locale.ROOT)));
    with("the-secret-base64-decoded", s -> Bytes.of(Base64.getMimeDecoder().decode(wholeBytes(s))));
    with("the-secret-base64-encoded", secret -> Bytes.of(Signature.base64(Bytes.of(secret))));
    with("the-secret-hex-decoded", ForgedTokenCases::hexDecoded);
    wrong("with-the-access-key", Signature.with(keys -> Bytes.of(keys.accessKey())));
    wrong("with-the-asp-id", Signature.with(keys -> Bytes.of(keys.aspId())));
    wrong(
        "with-key-and-body-swapped",
        (keys, body) ->
            Signature.base64(Signature.hmac("HmacSHA256", body, Bytes.of(keys.secretKey()))));
  }

  private void with(String label, Function<String, Bytes> key) {
    wrong("with-" + label, Signature.with(credentials -> key.apply(credentials.secretKey())));
  }

  /** Careless decoders take what they can, four letters at a time. */
  private static String wholeBytes(String text) {
    String letters = text.replaceAll("[^A-Za-z0-9+/]", "");
    return letters.substring(0, letters.length() / 4 * 4);
  }

  /** Careless decoders stop at the first letter that is no digit. */
  private static Bytes hexDecoded(String text) {
    String digits = text.replaceFirst("[^0-9A-Fa-f].*", "");
    return Bytes.of(HexFormat.of().parseHex(digits.substring(0, digits.length() / 2 * 2)));
  }

  private void visitDigests() {
    Function<Bytes, String> hex = mac -> HexFormat.of().formatHex(mac.toArray());
    forged("in-hex", Signature.by("HmacSHA256", hex), Keyword.MAX_LENGTH);
    forged(
        "in-base64-of-hex",
        Signature.by("HmacSHA256", mac -> Signature.base64(Bytes.of(hex.apply(mac)))),
        Keyword.MAX_LENGTH);
    forged("in-url-safe-base64", urlSafe(), Keyword.PATTERN);
    forged("of-sha-1", Signature.by("HmacSHA1", Signature::base64), Keyword.MIN_LENGTH);
    forged("of-sha-512", Signature.by("HmacSHA512", Signature::base64), Keyword.MAX_LENGTH);
    forged(
        "in-lower-case",
        Signature.by("HmacSHA256", mac -> Signature.base64(mac).toLowerCase(Locale.ROOT)),
        Keyword.CREDENTIAL);
  }

  /** Signatures that are right but for one letter; the last one has two bits that nobody needs. */
  private void visitLetters() {
    for (int index : List.of(0, LETTERS / 2, LETTERS - 2)) {
      wrong("with-another-letter-" + (index + 1), withAnotherLetter(index, 32));
    }
    wrong("with-a-bit-too-many", withAnotherLetter(LETTERS - 1, 1));
  }

  private static Signature withAnotherLetter(int index, int bits) {
    return Signature.by(
        "HmacSHA256",
        mac -> {
          StringBuilder text = new StringBuilder(Signature.base64(mac));
          int letter = BASE64.indexOf(text.charAt(index));
          text.setCharAt(index, BASE64.charAt(letter ^ bits));
          return text.toString();
        });
  }

  /** One letter in four signatures is the same in both alphabets; then the first one is changed. */
  private static Signature urlSafe() {
    return Signature.by(
        "HmacSHA256",
        mac -> {
          String text = Base64.getUrlEncoder().encodeToString(mac.toArray());
          return text.matches("[A-Za-z0-9=]*") ? "-" + text.substring(1) : text;
        });
  }

  /** The client signs what its serializer would write, and sends it written otherwise. */
  private void visitRewritten() {
    Draft draft = cases.draft().changing(body -> Bytes.of(body.text().replace("\":", "\": ")));
    Signature compact = Signature.overText(body -> body.replace("\": ", "\":"));
    add("over-the-body-written-anew", draft.with(compact.edit()), Keyword.CREDENTIAL);
  }

  private void visitCharset() {
    ObjectNode body = cases.body();
    String text = body.toString();
    if (!text.chars().allMatch(c -> c < 128) && KOREAN.newEncoder().canEncode(text)) {
      wrong("over-the-body-in-euc-kr", inCharset(KOREAN));
    }
  }

  private void visitPlaintext() {
    Draft plain = cases.draft();
    HeaderEdit edit =
        (headers, credentials, body) ->
            Signature.over(sent -> plain.body().with(credentials))
                .edit()
                .apply(headers, credentials, body);
    add("over-the-body-before-encryption", plain.sealed().with(edit), Keyword.CREDENTIAL);
  }

  private void wrong(String label, Signature signature) {
    forged(label, signature, Keyword.CREDENTIAL);
  }

  private void forged(String label, Signature signature, Keyword broken) {
    add(label, cases.draft().with(signature.edit()), broken);
  }

  private void add(String label, Draft draft, Keyword broken) {
    Violation violation = new Violation(Place.header(WireHeaders.TRAN_TOKEN), broken);
    found.add(cases.refused(Family.CREDENTIAL, "token/" + label, draft, violation));
  }
}
