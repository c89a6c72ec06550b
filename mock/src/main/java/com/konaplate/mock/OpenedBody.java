package com.konaplate.mock;

import com.konaplate.contract.wire.JsonBody;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request body as the operation means it.
 *
 * @param json the JSON object, decrypted where it was encrypted
 * @param wasEncrypted whether it came as a JWE
 */
record OpenedBody(ObjectNode json, boolean wasEncrypted) {

  byte[] bytes() {
    return JsonBody.bytes(json);
  }
}
