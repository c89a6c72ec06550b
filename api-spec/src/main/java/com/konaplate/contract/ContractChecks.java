package com.konaplate.contract;

import com.konaplate.contract.wire.JsonBody;
import com.konaplate.contract.wire.WireHeaders;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What has to hold across the operations of a contract, so that server and mock can rely on it. */
final class ContractChecks {

  private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9._~-]+)+");

  /** The schema of an encrypted body, either way. */
  static final String ENCRYPTED = "EncryptedPayload";

  /** The rules that answer outside of any operation. */
  private static final List<String> OUTSIDE_RULES =
      List.of(
          "unknown-path",
          "method-not-allowed",
          "unsupported-media-type",
          "not-acceptable",
          "body-too-large",
          "internal-error");

  private final Cursor root;
  private final List<Operation> operations;
  private final SandboxProject sandbox;
  private final DeclaredErrors outside;

  ContractChecks(
      Cursor root, List<Operation> operations, SandboxProject sandbox, DeclaredErrors outside) {
    this.root = root;
    this.operations = operations;
    this.sandbox = sandbox;
    this.outside = outside;
  }

  void run() {
    Cursor paths = root.at("paths");
    Set<String> ids = new HashSet<>();
    for (Operation operation : operations) {
      Cursor place = paths.at(operation.signature().path());
      if (!ids.add(operation.id())) {
        place.defect("operationId " + operation.id() + " stands twice");
      }
      check(operation, place);
    }
    if (paths.exists() && operations.isEmpty()) {
      paths.defect("has no operation");
    }
    checkOutside();
    checkEncryptedPayload();
    checkProject();
    checkMembers();
  }

  private void check(Operation operation, Cursor place) {
    Operation.Signature signature = operation.signature();
    if (!PATH.matcher(signature.path()).matches()) {
      place.defect("a path is fixed: segments of letters, digits, dot, hyphen, tilde, underscore");
    }
    if (root.at("tags").items().stream()
        .noneMatch(tag -> tag.at("name").text().equals(signature.tag()))) {
      place.defect("uses a tag that is not declared: " + signature.tag());
    }
    WireHeaders.ALL.forEach(header -> checkHeader(operation, header, place));
    operation.scenarios().forEach(scenario -> checkGiven(scenario, place));
  }

  private static void checkHeader(Operation operation, String name, Cursor place) {
    boolean optional = name.equals(WireHeaders.CRYPTO_KEY_ID);
    boolean declared =
        operation.headers().stream()
            .filter(header -> header.name().equals(name))
            .anyMatch(h -> h.required() != optional && h.requiredWhen().isPresent() == optional);
    if (!declared) {
      place.defect(
          "has no header %s that is %s".formatted(name, optional ? "conditional" : "required"));
    }
  }

  private void checkGiven(Scenario scenario, Cursor place) {
    for (String member : scenario.given()) {
      if (!sandbox.members().containsKey(member)) {
        place.defect("scenario " + scenario.key() + " is given an unknown member " + member);
      }
    }
  }

  private void checkOutside() {
    Cursor place = root.at("components").at("responses");
    for (String rule : OUTSIDE_RULES) {
      List<DeclaredError> found =
          outside.all().stream().filter(e -> e.rule().filter(rule::equals).isPresent()).toList();
      if (found.size() != 1) {
        place.defect("has to declare the rule " + rule + " once");
      } else if (rule.equals("body-too-large") && found.get(0).maxBytes().isEmpty()) {
        place.defect("the rule " + rule + " needs maxBytes");
      }
    }
  }

  private void checkEncryptedPayload() {
    Cursor schema = root.at("components").need("schemas").need(ENCRYPTED);
    JsonNode required = schema.at("required").node();
    boolean sound =
        required.size() == 1
            && required.path(0).stringValue("").equals(Place.ENC_DATA.name())
            && schema.at("properties").at(Place.ENC_DATA.name()).exists();
    if (schema.exists() && !sound) {
      schema.defect("has to require " + Place.ENC_DATA + " and nothing else");
    }
  }

  /** The sandbox's credentials pass the checks of the headers that carry them. */
  private void checkProject() {
    Map<String, String> credentials =
        Map.of(
            WireHeaders.ASP_ID, sandbox.aspId(),
            WireHeaders.ACCESS_KEY, sandbox.accessKey(),
            WireHeaders.CRYPTO_KEY_ID, sandbox.cryptoKeyId());
    Cursor place = root.at("x-given").at("project");
    if (place.exists() && sandbox.secretKey().isEmpty()) {
      place.defect("secretKey is empty");
    }
    operations.stream()
        .flatMap(operation -> operation.headers().stream())
        .filter(header -> credentials.containsKey(header.name()))
        .filter(h -> h.firstViolation(List.of(credentials.getOrDefault(h.name(), ""))).isPresent())
        .forEach(header -> place.defect("its value breaks the schema of " + header.name()));
  }

  /** What is declared of a member passes the checks of the request fields of the same name. */
  private void checkMembers() {
    Set<Object> unique = new HashSet<>();
    root.at("x-given")
        .at("members")
        .members()
        .forEach(
            (name, member) -> {
              for (String key : List.of("userId", "loginId")) {
                if (member.at(key).exists() && !unique.add(JsonBody.write(member.at(key).node()))) {
                  member.at(key).defect("another member has it too");
                }
              }
              member.members().values().forEach(this::checkMemberField);
            });
  }

  private void checkMemberField(Cursor field) {
    String name = field.pointer().substring(field.pointer().lastIndexOf('/') + 1);
    operations.stream()
        .flatMap(operation -> operation.body().fields().stream())
        .filter(documented -> documented.name().equals(name))
        .flatMap(documented -> documented.violation(field.node()).stream())
        .forEach(v -> field.defect("breaks %s of %s".formatted(v.keyword().word(), v.place())));
  }
}
