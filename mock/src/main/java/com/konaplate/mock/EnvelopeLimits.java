package com.konaplate.mock;

import com.github.tomakehurst.wiremock.http.Request;
import com.konaplate.contract.Contract;
import com.konaplate.contract.DeclaredError;
import com.konaplate.contract.ErrorReply;
import com.konaplate.contract.Operation;
import com.konaplate.contract.Operations;
import com.konaplate.contract.wire.JsonMediaType;
import java.util.Set;

/** What holds before any operation looks at the request: path, method, media types and size. */
final class EnvelopeLimits {

  private final Contract contract;
  private final Operations operations;

  EnvelopeLimits(Contract contract) {
    this.contract = contract;
    this.operations = contract.operations();
  }

  Operation check(Request request) throws RefusedException {
    Operation operation = operation(request.getMethod().getName(), request.getUrl());
    SentHeaders headers = new SentHeaders(request);
    if (!JsonMediaType.isSent(headers.values("Content-Type"))) {
      throw refused(operation, "unsupported-media-type", "application/json in UTF-8 is taken");
    }
    if (!JsonMediaType.isAccepted(headers.values("Accept"))) {
      throw refused(operation, "not-acceptable", "the reply is application/json");
    }
    if (request.getBody().length > contract.maxBodyBytes()) {
      throw refused(operation, "body-too-large", contract.maxBodyBytes() + " bytes are taken");
    }
    return operation;
  }

  /** The operation at that method and path, nothing else of the request being looked at. */
  Operation operation(String method, String path) throws RefusedException {
    Set<String> methods = operations.methods(path);
    if (methods.isEmpty()) {
      throw outside("unknown-path", "no operation has exactly this path" + nearest(path));
    }
    return operations
        .find(method, path)
        .orElseThrow(
            () -> outside("method-not-allowed", "the path knows " + String.join(", ", methods)));
  }

  private String nearest(String path) {
    return NearestName.of(path, operations.paths())
        .map(known -> "; " + known + " is near")
        .orElse("");
  }

  private RefusedException outside(String rule, String reason) {
    return refused(contract.refusal(rule), contract.outside().withRule(rule), reason);
  }

  private static RefusedException refused(Operation operation, String rule, String reason) {
    return refused(operation.refusal(rule), operation.errors().withRule(rule), reason);
  }

  private static RefusedException refused(ErrorReply reply, DeclaredError error, String reason) {
    String rule = error.rule().orElseThrow();
    return new RefusedException(reply, Diagnosis.of(error.field().orElse(rule), rule, reason));
  }
}
