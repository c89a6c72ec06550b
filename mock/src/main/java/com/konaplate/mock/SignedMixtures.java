package com.konaplate.mock;

import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.Request;
import com.konaplate.contract.wire.WireHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The body with other parts of the request, as other APIs have it signed; here it stands alone. */
final class SignedMixtures {

  /** As many parts as are tried at once. */
  private static final int MOST = 2;

  private static final List<String> HEADERS =
      List.of(
          WireHeaders.ASP_ID,
          WireHeaders.CORRELATION_ID,
          WireHeaders.ACCESS_KEY,
          WireHeaders.TRAN_TIME);

  private static final List<String> SEPARATORS = List.of("", ":", "\n", ".", "|");

  private record Part(String name, String text) {}

  private SignedMixtures() {}

  /** All mixtures of some parts of the request, with its body and in its place. */
  static Stream<SignedText> of(Request request, String time) {
    String body = new String(request.getBody(), StandardCharsets.ISO_8859_1);
    List<Part> parts = parts(request, time);
    return chains(parts).flatMap(chain -> SEPARATORS.stream().flatMap(s -> mixed(chain, s, body)));
  }

  private static List<Part> parts(Request request, String time) {
    List<Part> parts = new ArrayList<>();
    parts.add(new Part("the method", request.getMethod().getName()));
    parts.add(new Part("the path", request.getUrl()));
    for (String name : HEADERS) {
      HttpHeader header = request.header(name);
      if (header.isPresent()) {
        parts.add(new Part(name, header.firstValue()));
      }
    }
    parts.add(new Part("the time", time));
    parts.add(new Part("the token's beginning", TokenMistakes.PREFIX + time));
    return parts;
  }

  private static Stream<List<Part>> chains(List<Part> parts) {
    List<List<Part>> longest = List.of(List.of());
    Stream<List<Part>> all = Stream.empty();
    for (int length = 1; length <= MOST; length++) {
      longest = longest.stream().flatMap(chain -> longer(chain, parts)).toList();
      all = Stream.concat(all, longest.stream());
    }
    return all;
  }

  private static Stream<List<Part>> longer(List<Part> chain, List<Part> parts) {
    return parts.stream()
        .filter(part -> !chain.contains(part))
        .map(part -> Stream.concat(chain.stream(), Stream.of(part)).toList());
  }

  private static Stream<SignedText> mixed(List<Part> chain, String separator, String body) {
    String names = chain.stream().map(Part::name).collect(Collectors.joining(" and "));
    String signed = names + (chain.size() == 1 ? " was signed" : " were signed");
    String with = signed + " with the body, which is signed alone";
    String text = chain.stream().map(Part::text).collect(Collectors.joining(separator));
    return Stream.of(
        latin(with, text + separator + body),
        latin(with, body + separator + text),
        latin(signed + " in place of the body", text));
  }

  private static SignedText latin(String mistake, String text) {
    return new SignedText(mistake, text.getBytes(StandardCharsets.ISO_8859_1));
  }
}
