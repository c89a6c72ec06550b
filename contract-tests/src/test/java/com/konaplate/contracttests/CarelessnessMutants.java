package com.konaplate.contracttests;

import com.konaplate.contract.ErrorReply;
import com.konaplate.contract.Field;
import com.konaplate.contract.Keyword;
import com.konaplate.contract.ObjectSchema;
import com.konaplate.contract.Operation;
import com.konaplate.contract.Place;
import com.konaplate.contract.Scenario;
import com.konaplate.contract.Sensitivity;
import com.konaplate.contract.TextSchema;
import com.konaplate.contract.Violation;
import com.konaplate.contract.wire.SandboxCredentials;
import com.konaplate.contract.wire.WireHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/**
 * What careless readers take for right, and overly careful ones for wrong: a promise is kept, but
 * for those requests which only somebody thinks of who knows how such mistakes are made.
 */
final class CarelessnessMutants {

  private static final String KIND = "carelessness";

  /** Texts that are no JSON, by what somebody's reader makes of them. */
  private static final Map<String, Pattern> READERS =
      Map.of(
          "form feeds are blanks", Pattern.compile("^\\f|\\f$"),
          "no-break spaces are blanks", Pattern.compile("^\u00A0|\u00A0$"),
          "comments to the end of the line", Pattern.compile("//x\n|#x\n"),
          "infinity is a number", Pattern.compile(":-?Infinity,"),
          "a zero leads negative numbers", Pattern.compile(":-01,"),
          "an exponent has no digits", Pattern.compile(":1e,"),
          "tabulators stand in texts", Pattern.compile("\"a\tb\""),
          "escapes have three digits", Pattern.compile("\\\\u00e\""),
          "names stand twice in items", Pattern.compile("\\[\\{\"y\":1,\"y\":1}]"),
          "known names stand twice inside", Pattern.compile(":\\{(\"\\w+\":\"[^\"]*\"),\\1"));

  private final Operation operation;
  private final SandboxCredentials keys;
  private final List<Mutant> found = new ArrayList<>();

  private CarelessnessMutants(Operation operation, SandboxCredentials keys) {
    this.operation = operation;
    this.keys = keys;
  }

  static List<Mutant> of(Operation operation, SandboxCredentials keys) {
    CarelessnessMutants mutants = new CarelessnessMutants(operation, keys);
    mutants.visitReaders();
    mutants.visitNames();
    mutants.visitBlanks();
    mutants.visitCredentials();
    mutants.visitMessages();
    return mutants.found;
  }

  private void visitReaders() {
    READERS.forEach(
        (name, text) -> {
          if (!name.endsWith("inside") || hasObject()) {
            taken(name, "/body/", request -> text.matcher(request.body().text()).find());
          }
        });
    taken(
        "the end of a letter is missing",
        "/body/",
        request ->
            new String(request.body().toArray(), StandardCharsets.ISO_8859_1)
                .contains("\u00C3\","));
  }

  private boolean hasObject() {
    return operation.body().fields().stream().anyMatch(f -> f.schema() instanceof ObjectSchema);
  }

  /** Names are known in small and capital letters. */
  private void visitNames() {
    List<String> required =
        operation.body().fields().stream().filter(Field::required).map(Field::name).toList();
    if (!required.isEmpty()) {
      taken(
          "names in capitals",
          "in-capitals",
          request ->
              body(request).stream()
                  .flatMap(body -> body.propertyNames().stream())
                  .anyMatch(name -> required.stream().anyMatch(r -> capitals(r).equals(name))));
    }
    refused(
        "encData in capitals",
        "capitals",
        request -> body(request).filter(body -> body.has("ENCDATA")).isPresent(),
        new Violation(Place.ENC_DATA, Keyword.CREDENTIAL));
    refused(
        "encData inside",
        "unknown-encrypted",
        request -> request.body().text().contains("{\"encData\""),
        new Violation(Place.ENC_DATA, Keyword.CREDENTIAL));
  }

  private static String capitals(String name) {
    return name.toUpperCase(Locale.ROOT);
  }

  private void visitBlanks() {
    taken(
        "blanks around do not count",
        "maxLength",
        request ->
            texts(request).stream().anyMatch(t -> !t.strip().equals(t) && !t.strip().isEmpty()));
    texts(Sensitivity.LOGIN_ID)
        .forEach(
            place ->
                refused(
                    place.name() + " of blanks is empty",
                    place.name() + "/",
                    request ->
                        body(request).stream()
                            .map(body -> body.path(place.name()).asString(""))
                            .anyMatch(text -> !text.isEmpty() && text.isBlank()),
                    new Violation(place, Keyword.EMPTY)));
  }

  private List<Place> texts(Sensitivity kind) {
    return operation.body().fields().stream()
        .filter(
            f ->
                f.schema() instanceof TextSchema t
                    && t.sensitivity().filter(kind::equals).isPresent())
        .map(f -> Place.field(f.name()))
        .toList();
  }

  private static Set<String> texts(Request request) {
    Set<String> texts = new TreeSet<>();
    body(request)
        .ifPresent(body -> Leaves.of(body).values().forEach(v -> texts.add(v.asString(""))));
    return texts;
  }

  private void visitCredentials() {
    signature("its beginning counts", (given, right) -> given.startsWith(right.substring(0, 20)));
    signature("its end counts", (given, right) -> given.endsWith(right.substring(20)));
    signature(
        "two bits do not count",
        (given, right) -> given.startsWith(right.substring(0, 42)) && given.endsWith("="));
    taken(
        "key id: its beginning counts",
        "encryption/key-id",
        request -> isKeyId(request, id -> id.startsWith(keys.cryptoKeyId().substring(0, 8))));
    taken(
        "key id in capitals",
        "encryption/key-id",
        request -> isKeyId(request, id -> id.equalsIgnoreCase(keys.cryptoKeyId())));
  }

  private static boolean isKeyId(Request request, Predicate<String> form) {
    List<String> sent = request.values(WireHeaders.CRYPTO_KEY_ID);
    return sent.size() == 1 && form.test(sent.get(0));
  }

  private void signature(String name, BiPredicate<String, String> enough) {
    taken(
        "signature: " + name,
        "token/",
        request -> {
          List<String> tokens = request.values(WireHeaders.TRAN_TOKEN);
          String right = Signature.base64(Signature.hmac("HmacSHA256", secret(), request.body()));
          return tokens.size() == 1
              && tokens.get(0).matches("KMV1:[0-9]{17}:[A-Za-z0-9+/]{43}=")
              && enough.test(tokens.get(0).substring(23), right);
        });
  }

  private Bytes secret() {
    return Bytes.of(keys.secretKey());
  }

  private void visitMessages() {
    header("Content-Type", "application/json;charset=EUC-KR");
    header("Content-Type", "application/jsonp");
    header("Content-Type", "text/json");
    header("Accept", "*/*;q=0");
    header("Accept", "application/json;q=0, */*");
    for (String path :
        List.of(
            operation.signature().path() + ";x=1",
            operation.signature().path() + ".json",
            "/" + operation.signature().path())) {
      taken("path " + path, "/path/", request -> request.path().equals(path));
    }
    taken("method PROPFIND", "/method/", request -> request.method().equals("PROPFIND"));
    taken("method post", "/method/", request -> request.method().equals("post"));
  }

  private void header(String name, String value) {
    taken(name + " " + value, "/" + name, r -> r.values(name).equals(List.of(value)));
  }

  private static Optional<ObjectNode> body(Request request) {
    return JsonText.parse(request.body().text());
  }

  /** What has to be refused is carried out. */
  private void taken(String name, String near, Predicate<Request> meant) {
    Scenario success = ValidRequests.success(operation);
    answered(
        name,
        near,
        reply -> reply.status != ExpectedReply.SUCCESS && meant.test(reply.request),
        reply -> reply.answer(success));
  }

  /** What has to be carried out is refused. */
  private void refused(String name, String near, Predicate<Request> meant, Violation violation) {
    ErrorReply refusal = operation.refusal(violation);
    answered(
        name,
        near,
        reply -> reply.status == ExpectedReply.SUCCESS && meant.test(reply.request),
        reply -> reply.answer(refusal));
  }

  private void answered(
      String name,
      String near,
      Predicate<FalsifyingProxy.Draft> meant,
      Consumer<FalsifyingProxy.Draft> otherwise) {
    found.add(
        Mutant.ofReply(
            KIND,
            name,
            operation,
            c -> c.id().contains(near),
            reply -> {
              if (meant.test(reply)) {
                otherwise.accept(reply);
              }
            }));
  }
}
