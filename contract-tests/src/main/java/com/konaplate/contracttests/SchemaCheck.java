package com.konaplate.contracttests;

import com.konaplate.contract.ArraySchema;
import com.konaplate.contract.Contract;
import com.konaplate.contract.Field;
import com.konaplate.contract.ObjectSchema;
import com.konaplate.contract.Operation;
import com.konaplate.contract.Place;
import com.konaplate.contract.Response;
import com.konaplate.contract.Schema;
import com.konaplate.contract.TextSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The body has the schema that the contract gives for the reply's status, and nothing beyond it.
 */
final class SchemaCheck {

  private final ResponseSchemas schemas;

  SchemaCheck(Contract contract) {
    this.schemas = new ResponseSchemas(contract);
  }

  List<Finding> findings(Exchange exchange, OpenedReply opened) {
    List<Finding> findings = new ArrayList<>();
    if (exchange.repliesEncrypted()) {
      opened.outer().ifPresent(body -> findings.addAll(findingsOfEncrypted(body)));
    }
    opened.inner().ifPresent(body -> findings.addAll(findings(exchange, body)));
    return findings;
  }

  private List<Finding> findingsOfEncrypted(ObjectNode body) {
    List<Finding> findings = new ArrayList<>(schemas.findingsOfEncrypted(body));
    body.properties().stream()
        .filter(member -> !member.getKey().equals(Place.ENC_DATA.name()))
        .forEach(member -> findings.add(undeclared("/" + member.getKey(), member.getValue())));
    return findings;
  }

  private static Finding undeclared(String place, JsonNode value) {
    return new Finding(place, "no such member", value.toString());
  }

  private List<Finding> findings(Exchange exchange, ObjectNode body) {
    Operation operation = exchange.contractCase().draft().operation();
    Response response = response(exchange, operation);
    List<Finding> findings = new ArrayList<>(schemas.findings(operation, response, body));
    findBeyond(response.schema(), body, "", findings);
    return findings;
  }

  /** What is no use of an operation is answered as {@code default}. */
  private static Response response(Exchange exchange, Operation operation) {
    String status = String.valueOf(exchange.reply().status());
    boolean used = exchange.contractCase().subject().operation().isPresent();
    return operation.responses().stream()
        .filter(response -> used && response.status().equals(status))
        .findFirst()
        .or(() -> defaultResponse(operation))
        .orElseGet(operation::success);
  }

  private static Optional<Response> defaultResponse(Operation operation) {
    return operation.responses().stream().filter(r -> r.status().equals("default")).findFirst();
  }

  private static void findBeyond(
      Schema schema, JsonNode value, String pointer, List<Finding> findings) {
    if (schema instanceof ObjectSchema object) {
      for (Map.Entry<String, JsonNode> member : value.properties()) {
        String place = pointer + "/" + member.getKey();
        field(object, member.getKey())
            .ifPresentOrElse(
                field -> findBeyond(field.schema(), member.getValue(), place, findings),
                () -> findings.add(undeclared(place, member.getValue())));
      }
    } else if (schema instanceof TextSchema text) {
      findImpossible(text, value, pointer, findings);
    } else if (schema instanceof ArraySchema array) {
      value.forEach(item -> findBeyond(array.items(), item, pointer + "/*", findings));
    }
  }

  /** To the validator a format is but a remark. */
  private static void findImpossible(
      TextSchema schema, JsonNode value, String pointer, List<Finding> findings) {
    schema
        .format()
        .filter(format -> value.isString() && !format.matches(value.stringValue()))
        .map(format -> new Finding(pointer, format.word() + " that exists", value.toString()))
        .ifPresent(findings::add);
  }

  private static Optional<Field> field(ObjectSchema object, String name) {
    return object.fields().stream().filter(field -> field.name().equals(name)).findFirst();
  }
}
