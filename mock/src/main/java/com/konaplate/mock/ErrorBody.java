package com.konaplate.mock;

import com.konaplate.contract.ErrorReply;
import com.konaplate.contract.wire.JsonBody;
import tools.jackson.databind.node.ObjectNode;

/** The one place that builds an error body. */
final class ErrorBody {

  private ErrorBody() {}

  static String of(ErrorReply reply) {
    ObjectNode body = JsonBody.object();
    body.putObject("response").put("code", reply.code()).put("description", reply.description());
    return JsonBody.write(body);
  }
}
