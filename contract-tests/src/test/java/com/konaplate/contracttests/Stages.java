package com.konaplate.contracttests;

import com.konaplate.contract.Contract;
import com.konaplate.contract.ErrorReply;
import com.konaplate.contract.HeaderParameter;
import com.konaplate.contract.Keyword;
import com.konaplate.contract.Operation;
import com.konaplate.contract.Place;
import com.konaplate.contract.Violation;
import com.konaplate.contract.wire.JsonMediaType;
import com.konaplate.contract.wire.SandboxCredentials;
import com.konaplate.contract.wire.TranToken;
import com.konaplate.contract.wire.WireHeaders;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** The stages of the checks of one operation, in the order in which the contract tells them. */
final class Stages {

  static final String TOKEN = "token";
  static final String SYNTAX = "syntax";
  static final String KEY_ID_STAGE = "key id";
  static final String ENCRYPTED_BODY = "encrypted body";
  static final String INNER_SYNTAX = "syntax inside of the encryption";
  static final String FIELDS = "fields";
  static final String CONDITIONS = "conditions";
  static final String RULES = "rules";

  /** What is looked at in a plain request behind the demand that it be encrypted. */
  static final Set<String> JUDGES_PLAINTEXT = Set.of(FIELDS, CONDITIONS, RULES);

  /** What is looked at in an encrypted request alone. */
  static final Set<String> JUDGES_ENCRYPTION = Set.of(KEY_ID_STAGE, ENCRYPTED_BODY, INNER_SYNTAX);

  private static final String MEDIA_TYPE = "unsupported-media-type";
  private static final String ACCEPT = "not-acceptable";
  private static final String SIZE = "body-too-large";
  private static final Violation NO_JSON = new Violation(Place.BODY, Keyword.SYNTAX);
  private static final Place KEY_ID = Place.header(WireHeaders.CRYPTO_KEY_ID);

  private final Contract contract;
  private final Operation operation;
  private final SandboxCredentials keys;

  private Stages(Contract contract, Operation operation, SandboxCredentials keys) {
    this.contract = contract;
    this.operation = operation;
    this.keys = keys;
  }

  static List<Stage> of(Contract contract, Operation operation, SandboxCredentials keys) {
    Stages stages = new Stages(contract, operation, keys);
    return Stream.of(stages.ofMessage(), stages.ofCredentials(), stages.ofBody())
        .flatMap(List::stream)
        .filter(stage -> !stage.name().equals(CONDITIONS) || stages.hasConditions())
        .toList();
  }

  /** Where encryption is required, that a request is encrypted. */
  static Stage ofDemand(Operation operation) {
    return new Stage(
        "demand of encryption",
        label -> false,
        request ->
            LenientBody.isPlain(request)
                ? Optional.of(EncryptionDemand.refusal(operation))
                : Optional.empty());
  }

  private boolean hasConditions() {
    return operation.body().fields().stream().anyMatch(f -> f.requiredWhen().isPresent());
  }

  private List<Stage> ofMessage() {
    return List.of(
        new Stage("path", MessageBreaches.UNKNOWN_PATH::equals, this::path),
        new Stage("method", MessageBreaches.OTHER_METHOD::equals, this::method),
        message("media type", MEDIA_TYPE, r -> !JsonMediaType.isSent(r.values("Content-Type"))),
        message("accepted types", ACCEPT, r -> !JsonMediaType.isAccepted(r.values("Accept"))),
        message("size", SIZE, r -> r.body().toArray().length > contract.maxBodyBytes()));
  }

  private static String pathOf(Request request) {
    return request.path().replaceFirst("\\?.*", "");
  }

  private Optional<ErrorReply> path(Request request) {
    return contract.knowsPath(pathOf(request))
        ? Optional.empty()
        : Optional.of(contract.refusal(MessageBreaches.UNKNOWN_PATH));
  }

  /** Where the path is unknown, a method that no operation has is wrong all the same. */
  private Optional<ErrorReply> method(Request request) {
    boolean right =
        contract.knowsPath(pathOf(request))
            ? contract.find(request.method(), pathOf(request)).isPresent()
            : contract.operations().stream()
                .anyMatch(o -> o.signature().method().equals(request.method()));
    return right ? Optional.empty() : Optional.of(contract.refusal(MessageBreaches.OTHER_METHOD));
  }

  private Stage message(String name, String rule, Predicate<Request> broken) {
    return new Stage(
        name,
        rule::equals,
        request -> broken.test(request) ? Optional.of(operation.refusal(rule)) : Optional.empty());
  }

  private List<Stage> ofCredentials() {
    return List.of(
        stage("headers", this::isHeader, r -> operation.firstHeaderViolation(r::values)),
        stage("access key", credential(WireHeaders.ACCESS_KEY), this::accessKey),
        stage(TOKEN, credential(WireHeaders.TRAN_TOKEN), this::token));
  }

  private boolean isHeader(String label) {
    return operation.headers().stream().anyMatch(h -> label.startsWith(h.name() + "-"))
        && !label.endsWith(Keyword.CREDENTIAL.word())
        && !label.endsWith(Keyword.REQUIRED_WHEN.word());
  }

  private static Predicate<String> credential(String header) {
    return label -> label.equals(header + "-" + Keyword.CREDENTIAL.word());
  }

  private Optional<Violation> accessKey(Request request) {
    boolean right =
        request.values(WireHeaders.ACCESS_KEY).equals(List.of(keys.accessKey()))
            && request.values(WireHeaders.ASP_ID).equals(List.of(keys.aspId()));
    return unless(right, Place.header(WireHeaders.ACCESS_KEY), Keyword.CREDENTIAL);
  }

  /** What has not the form of a token is a matter of the headers. */
  private Optional<Violation> token(Request request) {
    Place place = Place.header(WireHeaders.TRAN_TOKEN);
    List<String> values = request.values(place.name());
    boolean formed =
        operation.headers().stream()
            .filter(header -> header.place().equals(place))
            .allMatch(header -> isFormed(header, values));
    boolean signs =
        formed && TranToken.isOf(values.get(0), keys.secretKey(), request.body().toArray());
    return unless(!formed || signs, place, Keyword.CREDENTIAL);
  }

  private static boolean isFormed(HeaderParameter header, List<String> values) {
    return header.firstViolation(values).isEmpty();
  }

  private List<Stage> ofBody() {
    return List.of(
        stage(SYNTAX, "body-syntax"::equals, r -> syntax(opened(r).isText())),
        stage(KEY_ID_STAGE, this::isKeyId, this::keyId),
        stage(
            ENCRYPTED_BODY,
            label -> label.startsWith(Place.ENC_DATA.name()),
            r -> opened(r).encrypted()),
        stage(INNER_SYNTAX, "encrypted-body-syntax"::equals, r -> syntax(opened(r).isInnerText())),
        stage(FIELDS, this::isField, this::fields),
        stage(
            CONDITIONS,
            label -> !label.startsWith(KEY_ID.name()) && isConditional(label),
            r -> opened(r).fields().flatMap(operation.body()::firstUnmetCondition)),
        new Stage(RULES, this::isRule, r -> opened(r).fields().flatMap(this::rule)));
  }

  private LenientBody opened(Request request) {
    return LenientBody.of(request, keys);
  }

  private static Optional<Violation> syntax(boolean right) {
    return right ? Optional.empty() : Optional.of(NO_JSON);
  }

  private boolean isKeyId(String label) {
    return credential(KEY_ID.name()).test(label)
        || (label.startsWith(KEY_ID.name()) && isConditional(label));
  }

  private static boolean isConditional(String label) {
    return label.endsWith("-" + Keyword.REQUIRED_WHEN.word());
  }

  private Optional<Violation> keyId(Request request) {
    List<String> sent = request.values(KEY_ID.name());
    if (!opened(request).isEncrypted()) {
      return Optional.empty();
    }
    return sent.isEmpty()
        ? Optional.of(new Violation(KEY_ID, Keyword.REQUIRED_WHEN))
        : unless(sent.equals(List.of(keys.cryptoKeyId())), KEY_ID, Keyword.CREDENTIAL);
  }

  private boolean isField(String label) {
    return operation.body().fields().stream().anyMatch(f -> label.matches(f.name() + "\\W.*"))
        && !isConditional(label);
  }

  private Optional<Violation> fields(Request request) {
    return opened(request)
        .fields()
        .flatMap(operation.body()::firstViolation)
        .filter(violation -> violation.keyword() != Keyword.REQUIRED_WHEN);
  }

  private boolean isRule(String rule) {
    return operation.errors().all().stream().anyMatch(e -> e.rule().equals(Optional.of(rule)));
  }

  private Optional<ErrorReply> rule(ObjectNode body) {
    return operation.errors().all().stream()
        .flatMap(error -> error.rule().stream())
        .map(operation::refusal)
        .filter(refusal -> isMeant(refusal, body))
        .findFirst();
  }

  private boolean isMeant(ErrorReply refusal, ObjectNode body) {
    return operation.scenarios().stream()
        .filter(scenario -> scenario.answers(refusal))
        .flatMap(scenario -> scenario.when().stream())
        .anyMatch(when -> when.matches(body));
  }

  private static Optional<Violation> unless(boolean right, Place place, Keyword keyword) {
    return right ? Optional.empty() : Optional.of(new Violation(place, keyword));
  }

  private Stage stage(
      String name, Predicate<String> named, Function<Request, Optional<Violation>> broken) {
    return new Stage(name, named, request -> broken.apply(request).map(operation::refusal));
  }
}
