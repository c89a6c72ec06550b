package com.konaplate.contracttests;

import com.konaplate.contract.Constraint;
import com.konaplate.contract.Keyword;
import com.konaplate.contract.Operation;
import com.konaplate.contract.Place;
import com.konaplate.contract.Violation;
import com.konaplate.contract.wire.WireHeaders;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** Values of one wrong JSON type, nulls and a missing key id that pass as if they were right. */
final class LenienceMutants {

  private static final String ITEMS = "[]";

  private static final Map<String, Predicate<JsonNode>> TYPES = types();

  private final Operation operation;
  private final List<Mutant> found = new ArrayList<>();

  private LenienceMutants(Operation operation) {
    this.operation = operation;
  }

  private static Map<String, Predicate<JsonNode>> types() {
    Map<String, Predicate<JsonNode>> types = new LinkedHashMap<>();
    types.put("text", JsonNode::isString);
    types.put("an integer", JsonNode::isIntegralNumber);
    types.put("a fraction", node -> node.isNumber() && !node.isIntegralNumber());
    types.put("a boolean", JsonNode::isBoolean);
    types.put("an array", JsonNode::isArray);
    types.put("an object", JsonNode::isObject);
    return types;
  }

  static List<Mutant> of(Operation operation) {
    LenienceMutants mutants = new LenienceMutants(operation);
    mutants.visitKeyId();
    operation.constraints().stream()
        .filter(constraint -> constraint.place().kind() == Place.Kind.FIELD)
        .forEach(mutants::visit);
    return mutants.found;
  }

  /** Required with an encrypted body, and with no other. */
  private void visitKeyId() {
    Place place = Place.header(WireHeaders.CRYPTO_KEY_ID);
    Violation missed = new Violation(place, Keyword.REQUIRED_WHEN);
    keyId(
        "gone",
        reply -> {
          if (JsonText.is(reply.body, refusal(missed).body())) {
            succeed(reply);
          }
        });
    keyId(
        "always",
        reply -> {
          if (reply.status == 200 && reply.request.values(place.name()).isEmpty()) {
            reply.answer(operation.refusal(missed));
          }
        });
  }

  private void keyId(String name, Consumer<FalsifyingProxy.Draft> falsehood) {
    String what = WireHeaders.CRYPTO_KEY_ID + " " + name;
    found.add(
        Mutant.ofReply(
            "x-required-when",
            what,
            operation,
            c -> c.id().contains(WireHeaders.CRYPTO_KEY_ID),
            falsehood));
  }

  private ExpectedReply refusal(Violation violation) {
    return ExpectedReply.of(operation.refusal(violation));
  }

  private void visit(Constraint constraint) {
    if (constraint.keyword() == Keyword.TYPE) {
      JsonNode right = at(ValidRequests.success(operation).request(), constraint.place());
      TYPES.forEach(
          (type, predicate) -> {
            if (!predicate.test(right)) {
              add("types", type, constraint, predicate);
            }
          });
    } else if (constraint.keyword() == Keyword.REQUIRED) {
      add("nulls", "null", constraint, JsonNode::isNull);
    }
  }

  private void add(String kind, String what, Constraint constraint, Predicate<JsonNode> predicate) {
    Place place = constraint.place();
    found.add(
        Mutant.ofReply(
            kind,
            place.name() + " may be " + what,
            operation,
            c -> c.id().contains(base(place)),
            reply -> pass(reply, constraint, predicate)));
  }

  private void pass(
      FalsifyingProxy.Draft reply, Constraint constraint, Predicate<JsonNode> predicate) {
    Place place = actual(constraint.place());
    Violation violation = new Violation(place, constraint.keyword());
    boolean meant =
        JsonText.is(reply.body, refusal(violation).body())
            && JsonText.parse(reply.request.body().text())
                .filter(body -> predicate.test(at(body, place)))
                .isPresent();
    if (meant) {
      succeed(reply);
    }
  }

  private void succeed(FalsifyingProxy.Draft reply) {
    reply.answer(ValidRequests.success(operation));
  }

  private static String base(Place place) {
    return place.name().replace(ITEMS, "");
  }

  /** Of an array's items the first one. */
  private static Place actual(Place declared) {
    return Place.field(declared.name().replace(ITEMS, "[0]"));
  }

  private static JsonNode at(JsonNode body, Place place) {
    JsonNode node = body;
    for (Place.Step step : actual(place).steps()) {
      node = step.member() == null ? node.path(step.item()) : node.path(step.member());
    }
    return node;
  }
}
