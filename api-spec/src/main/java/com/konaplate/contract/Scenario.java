package com.konaplate.contract;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One row of an operation's documented test data.
 *
 * @param operation the operation's id
 * @param key the example key, alike on request and response
 * @param title the row's title
 * @param when what selects it; empty for the success that answers everything else
 * @param given the members it needs, by their name in the contract
 * @param request the request body
 * @param status the reply's HTTP status
 * @param reply the reply's body
 */
public record Scenario(
    String operation,
    String key,
    Bilingual title,
    Optional<Condition> when,
    List<String> given,
    ObjectNode request,
    int status,
    ObjectNode reply) {

  /** The name used in {@code X-Mock-Scenario}: {@code operation/key}. */
  public String name() {
    return operation + "/" + key;
  }

  /** The code of the reply. */
  public String code() {
    return reply.path("response").path("code").stringValue("");
  }

  /** The description of the reply. */
  public String description() {
    return reply.path("response").path("description").stringValue("");
  }

  /** Whether the reply is the given refusal. */
  public boolean answers(ErrorReply refusal) {
    return status == refusal.status()
        && code().equals(refusal.code())
        && description().equals(refusal.description());
  }

  boolean isSelectedBy(JsonNode body) {
    return when.isEmpty() || when.get().matches(body);
  }
}
