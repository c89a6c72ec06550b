package com.konaplate.contract;

import com.konaplate.contract.wire.JsonBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** Reads the scenarios of an operation: one key on a request and on exactly one response. */
final class ScenarioReader {

  private static final Set<String> REQUEST_WORDS = Set.of("summary", "x-when", "x-given", "value");
  private static final Set<String> REPLY_WORDS = Set.of("value");

  /** It is typed in commands and stands in addresses. */
  private static final Pattern KEY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

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
    if (!KEY.matcher(key).matches()) {
      request.defect("a scenario's key has small letters and digits, parted by hyphens");
    }
    Reply reply = reply(key, request, responses);
    return new Scenario(
        operation,
        key,
        TextReader.title(request),
        ConditionReader.read(request.at("x-when")),
        request.at("x-given").texts(),
        request.need("value").object().orElseGet(JsonBody::object),
        reply.status(),
        reply.body());
  }

  private record Reply(int status, ObjectNode body) {}

  private static Reply reply(String key, Cursor request, Cursor responses) {
    List<Reply> replies = new ArrayList<>();
    responses
        .members()
        .forEach(
            (status, response) -> {
              Cursor example = examples(response).at(key);
              if (example.exists()) {
                replies.add(new Reply(status(response, status), body(example)));
              }
            });
    if (replies.size() != 1) {
      request.defect("scenario %s has %d responses of that key".formatted(key, replies.size()));
      return new Reply(0, JsonBody.object());
    }
    return replies.get(0);
  }

  private static ObjectNode body(Cursor example) {
    return example.knowing(REPLY_WORDS).need("value").object().orElseGet(JsonBody::object);
  }

  private static int status(Cursor response, String status) {
    try {
      return Integer.parseInt(status);
    } catch (NumberFormatException e) {
      response.defect("a scenario needs a response with a status of its own");
      return 0;
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
