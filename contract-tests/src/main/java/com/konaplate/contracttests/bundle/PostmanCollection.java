package com.konaplate.contracttests.bundle;

import com.konaplate.contract.Bilingual;
import com.konaplate.contract.Contract;
import com.konaplate.contract.Operation;
import com.konaplate.contract.wire.JsonBody;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The scenarios as a Postman collection, format v2.1: one folder for each operation, one request
 * for each scenario, signed by a script of the collection.
 */
final class PostmanCollection {

  private static final String FORMAT =
      "https://schema.getpostman.com/json/collection/v2.1.0/collection.json";

  private final Contract contract;

  PostmanCollection(Contract contract) {
    this.contract = contract;
  }

  ObjectNode json() {
    ObjectNode collection = JsonBody.object();
    collection
        .putObject("info")
        .put("_postman_id", PostmanEnvironment.id(contract.title()))
        .put("name", contract.title() + " " + contract.version())
        .put("description", Texts.of("postman/description.md", contract))
        .put("schema", FORMAT);
    ArrayNode folders = collection.putArray("item");
    contract.operations().forEach(operation -> describe(operation, folders.addObject()));
    addScript(collection, "prerequest", Texts.of("postman/sign.js", contract));
    return collection;
  }

  private static void describe(Operation operation, ObjectNode folder) {
    folder.put("name", both(operation.signature().summary(), " / "));
    folder.put("description", both(operation.signature().description(), "\n\n"));
    ArrayNode requests = folder.putArray("item");
    operation
        .scenarios()
        .forEach(
            scenario -> new PostmanRequest(operation, scenario).describe(requests.addObject()));
  }

  /** Adds a script; the format wants its lines one by one. */
  static void addScript(ObjectNode owner, String event, String script) {
    ObjectNode listener = owner.putArray("event").addObject().put("listen", event);
    ArrayNode lines = listener.putObject("script").put("type", "text/javascript").putArray("exec");
    script.lines().forEach(lines::add);
  }

  static String both(Bilingual text, String separator) {
    return text.english().strip() + separator + text.korean().strip();
  }
}
