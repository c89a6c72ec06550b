package com.konaplate.contract;

import com.konaplate.contract.wire.JsonBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Reads the scenarios of an operation: one key on a request and on exactly one response. */
final class ScenarioReader {

  private static final Set<String> REQUEST_WORDS = Set.of("summary", "x-when", "x-given", "value");
  private static final Set<String> REPLY_WORDS = Set.of("value");

  private ScenarioReader() {}

  static List<Scenario> read(String operation, Cursor requests, Cursor responses) {
    List<Scenario> scenarios = new ArrayList<>();
    requests
        .members()
        .forEach((key, request) -> scenarios.add(scenario(operation, key, request, responses)));
    checkKeys(requests, responses);
    return scenarios;
  }

  private static Scenario scenario(String operation, String key, Cursor request, Cursor responses) {
    request.knowing(REQUEST_WORDS);
    int status = 0;
    ObjectNode reply = JsonBody.object();
    for (Map.Entry<String, Cursor> response : responses.members().entrySet()) {
      Cursor example = examples(response.getValue()).at(key);
      if (example.exists() && status != 0) {
        example.defect("scenario " + key + " has a second response");
      } else if (example.exists()) {
        status = status(response.getValue(), response.getKey());
        reply = example.knowing(REPLY_WORDS).need("value").object().orElse(reply);
      }
    }
    if (status == 0) {
      request.defect("scenario " + key + " has no response of that key");
    }
    return new Scenario(
        operation,
        key,
        TextReader.title(request),
        ConditionReader.read(request.at("x-when")),
        request.at("x-given").texts(),
        request.need("value").object().orElseGet(JsonBody::object),
        status,
        reply);
  }

  private static int status(Cursor response, String status) {
    try {
      return Integer.parseInt(status);
    } catch (NumberFormatException e) {
      response.defect("a scenario needs a response with a status of its own");
      return -1;
    }
  }

  private static Cursor examples(Cursor response) {
    return response.resolved().at("content").at(Cursor.JSON).at("examples");
  }

  private static void checkKeys(Cursor requests, Cursor responses) {
    Set<String> keys = requests.members().keySet();
    for (Cursor response : responses.members().values()) {
      examples(response)
          .members()
          .forEach(
              (key, example) -> {
                if (!keys.contains(key)) {
                  example.defect("no request has the example " + key);
                }
              });
    }
  }
}
