package com.konaplate.contracttests;

import com.konaplate.contract.ErrorReply;
import com.konaplate.contract.Scenario;
import com.konaplate.contract.wire.JsonBody;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the contract says a request is answered with.
 *
 * @param status the HTTP status
 * @param body the body, decrypted
 * @param generated pointers to the values that a target with state makes itself; their schema alone
 *     binds them
 */
record ExpectedReply(int status, ObjectNode body, Set<String> generated) {

  /** The HTTP status of a request that is carried out. */
  static final int SUCCESS = 200;

  ExpectedReply {
    generated = Set.copyOf(generated);
  }

  static ExpectedReply of(ErrorReply refusal) {
    ObjectNode body = JsonBody.object();
    body.putObject("response")
        .put("code", refusal.code())
        .put("description", refusal.description());
    return new ExpectedReply(refusal.status(), body, Set.of());
  }

  static ExpectedReply of(Scenario scenario, Set<String> generated) {
    return new ExpectedReply(scenario.status(), scenario.reply(), generated);
  }

  /**
   * The same after a registration: what the platform made for the member, it has to repeat.
   *
   * @param registered the reply to the registration
   */
  ExpectedReply knowing(ObjectNode registered) {
    ObjectNode known = body.deepCopy();
    Set<String> open = new HashSet<>(generated);
    registered.properties().stream()
        .filter(made -> open.remove("/" + made.getKey()))
        .forEach(made -> known.set(made.getKey(), made.getValue()));
    return new ExpectedReply(status, known, open);
  }

  /** The code in the body. */
  String code() {
    return body.path("response").path("code").asString("");
  }

  /** The message in the body. */
  String description() {
    return body.path("response").path("description").asString("");
  }

  /** Whether the request is carried out. */
  boolean isSuccess() {
    return status == SUCCESS;
  }
}
