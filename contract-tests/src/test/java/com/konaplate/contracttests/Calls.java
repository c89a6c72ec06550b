package com.konaplate.contracttests;

import com.konaplate.contract.Operation;
import com.konaplate.contract.wire.JsonBody;
import com.konaplate.contract.wire.MalformedBodyException;
import java.io.IOException;
import java.time.Clock;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import tools.jackson.databind.node.ObjectNode;

/** Single requests to one target, for the tests that follow a story. */
final class Calls {

  private final Target target;
  private final Wire wire = new Wire();

  Calls(Target target) {
    this.target = target;
  }

  /**
   * A reply, parsed.
   *
   * @param status the HTTP status
   * @param body the body
   */
  record Answer(int status, ObjectNode body) {

    String code() {
      return body.path("response").path("code").asString();
    }

    boolean isSuccessOf(Operation operation) {
      return status == 200 && code().equals(operation.successReply().code());
    }
  }

  /** Sends the operation's success example after a change. */
  Answer call(Operation operation, Consumer<ObjectNode> change) throws IOException {
    ObjectNode body = ValidRequests.success(operation).request().deepCopy();
    change.accept(body);
    Request request =
        Draft.of(operation, body)
            .signed(target.credentials(), Clock.systemUTC(), RandomGenerator.getDefault());
    Reply reply = wire.send(target.base(), request);
    try {
      return new Answer(reply.status(), JsonBody.read(reply.body().toArray()));
    } catch (MalformedBodyException e) {
      throw new AssertionError(reply.body().text(), e);
    }
  }
}
