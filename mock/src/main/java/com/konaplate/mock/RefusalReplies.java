package com.konaplate.mock;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.konaplate.contract.Contract;
import com.konaplate.contract.ErrorReply;
import com.konaplate.contract.Operation;
import com.konaplate.contract.Scenario;
import com.konaplate.contract.wire.CorrelationId;
import com.konaplate.contract.wire.JsonMediaType;
import com.konaplate.contract.wire.WireHeaders;
import java.util.stream.Collectors;

/** Turns refusals into replies. */
final class RefusalReplies {

  private static final String INTERNAL_ERROR = "internal-error";
  private static final int METHOD_NOT_ALLOWED = 405;

  private final Contract contract;
  private final CorrelationId correlationIds;

  RefusalReplies(Contract contract, CorrelationId correlationIds) {
    this.contract = contract;
    this.correlationIds = correlationIds;
  }

  ResponseDefinition to(Request request, RefusedException refused) {
    ResponseDefinitionBuilder reply = reply(request, refused.reply());
    reply.withHeader(Diagnosis.HEADER, refused.diagnosis().headerValue());
    refused
        .scenario()
        .map(Scenario::name)
        .ifPresent(name -> reply.withHeader(ScenarioStubs.SCENARIO_HEADER, name));
    return reply.build();
  }

  /** A fault of the mock itself; the reply tells nothing of it. */
  ResponseDefinition toFault(Request request) {
    ErrorReply declared =
        contract
            .find(request.getMethod().getName(), request.getUrl())
            .map(operation -> operation.refusal(INTERNAL_ERROR))
            .orElseGet(() -> contract.refusal(INTERNAL_ERROR));
    return reply(request, declared).build();
  }

  private ResponseDefinitionBuilder reply(Request request, ErrorReply declared) {
    ResponseDefinitionBuilder reply =
        new ResponseDefinitionBuilder()
            .withStatus(declared.status())
            .withHeader("Content-Type", JsonMediaType.VALUE)
            .withHeader(WireHeaders.CORRELATION_ID, correlationId(request))
            .withBody(ErrorBody.of(declared));
    if (declared.status() == METHOD_NOT_ALLOWED) {
      reply.withHeader("Allow", methods(request.getUrl()));
    }
    return reply;
  }

  private String correlationId(Request request) {
    return correlationIds.ofReply(new SentHeaders(request).values(WireHeaders.CORRELATION_ID));
  }

  private String methods(String path) {
    return contract.operations().stream()
        .map(Operation::signature)
        .filter(signature -> signature.path().equals(path))
        .map(Operation.Signature::method)
        .collect(Collectors.joining(", "));
  }
}
