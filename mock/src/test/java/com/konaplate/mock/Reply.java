package com.konaplate.mock;

import com.konaplate.contract.ErrorReply;
import com.konaplate.contract.wire.JsonBody;
import com.konaplate.contract.wire.MalformedBodyException;
import java.net.http.HttpResponse;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** What came back. */
record Reply(HttpResponse<byte[]> http) {

  int status() {
    return http.statusCode();
  }

  Optional<String> header(String name) {
    return http.headers().firstValue(name);
  }

  ObjectNode json() {
    try {
      return JsonBody.read(http.body());
    } catch (MalformedBodyException e) {
      throw new AssertionError("the reply is no JSON object", e);
    }
  }

  /** The refusal that the reply is; its body has to be the envelope and nothing else. */
  ErrorReply refusal() {
    ObjectNode json = json();
    if (json.size() != 1 || json.path("response").size() != 2) {
      throw new AssertionError("no bare envelope: " + json);
    }
    return new ErrorReply(
        status(),
        json.path("response").path("code").asString(),
        json.path("response").path("description").asString());
  }
}
