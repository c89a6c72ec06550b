package com.konaplate.mock;

import com.github.tomakehurst.wiremock.http.Request;
import com.konaplate.contract.wire.SandboxCredentials;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes a wrong token again in the ways in which tokens go wrong, and names the way that fits. Says
 * nothing of keys, bodies or signatures but how they were used.
 */
final class TokenMistakes {

  static final String PREFIX = "KMV1:";

  private static final Pattern TIME = Pattern.compile("[0-9]{16,17}");
  private static final Pattern QUOTED = Pattern.compile("([\"'])(.*)\\1");
  private static final String ASKED = "HmacSHA256";

  /** Making all texts of a larger body would take seconds, and more room than a small heap has. */
  private static final int LARGEST_FOR_TEXTS = 64 * 1024;

  /** Trying all keys on the texts of a larger body would take seconds. */
  private static final int LARGEST_FOR_BOTH = 4 * 1024;

  /**
   * As many texts as are tried with wrong keys too: ends of the body, and plain spellings of it.
   */
  private static final int USUAL_TEXTS = 40;

  private final SandboxCredentials credentials;
  private final List<SigningKey> keys;

  TokenMistakes(SandboxCredentials credentials) {
    this.credentials = credentials;
    this.keys = SigningKey.candidates(credentials);
  }

  /** What is wrong with the token, all of it; none when only its length or form is left to name. */
  List<String> of(String sent, Request request) {
    List<String> found = new ArrayList<>();
    String token = unquoted(sent.strip(), found);
    String[] parts = token.split(":", -1);
    String time = parts.length > 2 ? parts[parts.length - 2] : "";
    noteFrame(token, parts, time, found);
    TokenSignature signature = TokenSignature.of(parts[parts.length - 1]);
    found.addAll(signature.mistakes());
    if (signature.bytes().length > 0) {
      noteContent(signature, request, time, found);
    }
    return found;
  }

  private static String unquoted(String token, List<String> found) {
    Matcher quoted = QUOTED.matcher(token);
    if (!quoted.matches()) {
      return token;
    }
    found.add("the token stands in quotes");
    return quoted.group(2);
  }

  private static void noteFrame(String token, String[] parts, String time, List<String> found) {
    if (!token.startsWith(PREFIX)) {
      found.add("the token does not begin with " + PREFIX);
    }
    if (parts.length != 3) {
      found.add(
          "the token has %d %s between colons, 3 are asked for"
              .formatted(parts.length, parts.length == 1 ? "part" : "parts"));
    } else if (!TIME.matcher(time).matches()) {
      found.add(
          "the token's time has %d characters, yyyyMMddHHmmssSSS has 17 digits"
              .formatted(time.length()));
    }
  }

  private void noteContent(
      TokenSignature signature, Request request, String time, List<String> found) {
    byte[] body = request.getBody();
    String algorithm = algorithm(signature.bytes().length);
    if (!algorithm.equals(ASKED)) {
      found.add("the signature is as long as one of " + algorithm + ", HMAC-SHA256 is asked for");
    }
    if (signature.differsInCaseFrom(right().sign(ASKED, body))) {
      found.add("the digest's letters changed between upper and lower case, base64 needs both");
      return;
    }
    Supplier<Stream<SignedText>> texts = texts(body);
    fitting(signature.bytes(), algorithm, body, texts)
        .or(() -> mixed(signature.bytes(), algorithm, request, time))
        .or(() -> swapped(signature.bytes(), algorithm, body))
        .or(() -> unkeyed(signature.bytes(), body, texts))
        .ifPresentOrElse(
            fit -> fit.filter(text -> !text.isEmpty()).forEach(found::add),
            () -> found.add(unexplained(body)));
  }

  private SigningKey right() {
    return keys.get(0);
  }

  private static String algorithm(int length) {
    return switch (length) {
      case 16 -> "HmacMD5";
      case 20 -> "HmacSHA1";
      case 28 -> "HmacSHA224";
      case 48 -> "HmacSHA384";
      case 64 -> "HmacSHA512";
      default -> ASKED;
    };
  }

  private static String unexplained(byte[] body) {
    if (body.length == 0) {
      return "no body was received: check that it is sent, and not lost on a redirect";
    }
    if (body.length > LARGEST_FOR_TEXTS) {
      return """
      the token does not sign the %d bytes of the body as received; what else may have been signed \
      is looked for in bodies of up to %d bytes only: try a smaller one\
      """
          .formatted(body.length, LARGEST_FOR_TEXTS);
    }
    return """
    the token does not sign the %d bytes of the body as received, and no usual mistake fits: \
    check that the secret key is the one that belongs to the access key, whole and without quotes, \
    and that what is signed is what is sent, not the text of an earlier request\
    """
        .formatted(body.length);
  }

  /** The mistakes of the first key and text that give the signature: single mistakes first. */
  private Optional<Stream<String>> fitting(
      byte[] signature, String algorithm, byte[] body, Supplier<Stream<SignedText>> texts) {
    return keys.stream()
        .map(key -> new Fit(key, new SignedText("", body)))
        .filter(fit -> fit.gives(algorithm, signature))
        .findFirst()
        .or(() -> fitting(signature, algorithm, List.of(right()), texts.get()))
        .or(() -> twice(signature, algorithm, body, texts))
        .map(fit -> Stream.of(fit.text().mistake(), fit.key().mistake()));
  }

  /** Made once where there is room for all of them. */
  private Supplier<Stream<SignedText>> texts(byte[] body) {
    if (body.length > LARGEST_FOR_TEXTS) {
      return () -> Stream.of(new SignedText("", body));
    }
    List<Supplier<SignedText>> candidates = SignedText.candidates(body, credentials);
    if (body.length > LARGEST_FOR_BOTH) {
      return () -> candidates.stream().map(Supplier::get);
    }
    return candidates.stream().map(Supplier::get).toList()::stream;
  }

  private Optional<Fit> twice(
      byte[] signature, String algorithm, byte[] body, Supplier<Stream<SignedText>> texts) {
    return body.length > LARGEST_FOR_BOTH
        ? Optional.empty()
        : fitting(signature, algorithm, keys, texts.get().limit(USUAL_TEXTS));
  }

  private static Optional<Fit> fitting(
      byte[] signature, String algorithm, List<SigningKey> keys, Stream<SignedText> texts) {
    List<Signer> signers = keys.stream().map(key -> Signer.of(key, algorithm)).toList();
    return texts
        .flatMap(
            text ->
                signers.stream()
                    .filter(signer -> signer.gives(signature, text))
                    .map(signer -> new Fit(signer.key(), text)))
        .findFirst();
  }

  /** A key at work: there are thousands of texts to try. */
  private record Signer(SigningKey key, UnaryOperator<byte[]> mac) {

    static Signer of(SigningKey key, String algorithm) {
      return new Signer(key, key.signer(algorithm));
    }

    boolean gives(byte[] signature, SignedText text) {
      return MessageDigest.isEqual(signature, mac.apply(text.bytes()));
    }
  }

  private record Fit(SigningKey key, SignedText text) {

    boolean gives(String algorithm, byte[] signature) {
      return MessageDigest.isEqual(signature, key.sign(algorithm, text.bytes()));
    }
  }

  private Optional<Stream<String>> mixed(
      byte[] signature, String algorithm, Request request, String time) {
    return request.getBody().length > LARGEST_FOR_BOTH
        ? Optional.empty()
        : fitting(signature, algorithm, List.of(right()), SignedMixtures.of(request, time))
            .map(fit -> Stream.of(fit.text().mistake()));
  }

  private Optional<Stream<String>> swapped(byte[] signature, String algorithm, byte[] body) {
    SignedText secret = new SignedText("", right().bytes());
    return Optional.of(new Fit(new SigningKey("", body), secret))
        .filter(fit -> fit.gives(algorithm, signature))
        .map(fit -> Stream.of("key and text are swapped: the body was used as the key"));
  }

  private Optional<Stream<String>> unkeyed(
      byte[] signature, byte[] body, Supplier<Stream<SignedText>> texts) {
    String secret = new String(right().bytes(), StandardCharsets.ISO_8859_1);
    String sent = new String(body, StandardCharsets.ISO_8859_1);
    return Stream.concat(
            Stream.of(secret + sent, sent + secret)
                .map(text -> text.getBytes(StandardCharsets.ISO_8859_1)),
            texts.get().map(SignedText::bytes))
        .filter(text -> MessageDigest.isEqual(signature, Sha256.of(text)))
        .findFirst()
        .map(text -> Stream.of("SHA-256 was used without a key, HMAC-SHA256 is asked for"));
  }
}
