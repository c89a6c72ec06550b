package com.konaplate.mock;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.konaplate.contract.Contract;
import com.konaplate.contract.ErrorReply;
import com.konaplate.contract.Operation;
import com.konaplate.contract.Operations;
import com.konaplate.contract.Scenario;
import com.konaplate.contract.wire.CorrelationId;
import com.konaplate.contract.wire.JsonMediaType;
import com.konaplate.contract.wire.WireHeaders;
import java.util.Optional;

/** Turns refusals into replies. */
final class RefusalReplies {

  private static final String INTERNAL_ERROR = "internal-error";
  private static final int METHOD_NOT_ALLOWED = 405;

  private final Contract contract;
  private final CorrelationId correlationIds;
  private final Operations operations;
  private final Findings findings;
  private final Report report;

  RefusalReplies(
      Contract contract, CorrelationId correlationIds, Findings findings, Report report) {
    this.contract = contract;
    this.operations = contract.operations();
    this.report = report;
    this.correlationIds = correlationIds;
    this.findings = findings;
  }

  ResponseDefinition to(Request request, RefusedException refused) {
    String id = correlationId(request);
    Optional<Operation> operation =
        operations.find(request.getMethod().getName(), request.getUrl());
    findings.refused(id, operation, refused.reply(), refused.diagnosis());
    operation.ifPresent(o -> count(request, o, refused));
    ResponseDefinitionBuilder reply = reply(request, id, refused.reply());
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
        operations
            .find(request.getMethod().getName(), request.getUrl())
            .map(operation -> operation.refusal(INTERNAL_ERROR))
            .orElseGet(() -> contract.refusal(INTERNAL_ERROR));
    return reply(request, correlationId(request), declared).build();
  }

  private void count(Request request, Operation operation, RefusedException refused) {
    for (String key : new SentHeaders(request).values(WireHeaders.ACCESS_KEY)) {
      report.count(key, operation, refused.reply().code(), refused.scenario());
    }
  }

  private ResponseDefinitionBuilder reply(Request request, String id, ErrorReply declared) {
    ResponseDefinitionBuilder reply =
        new ResponseDefinitionBuilder()
            .withStatus(declared.status())
            .withHeader("Content-Type", JsonMediaType.VALUE)
            .withHeader(WireHeaders.CORRELATION_ID, id)
            .withBody(ErrorBody.of(declared));
    if (declared.status() == METHOD_NOT_ALLOWED) {
      reply.withHeader("Allow", String.join(", ", operations.methods(request.getUrl())));
    }
    return reply;
  }

  private String correlationId(Request request) {
    return correlationIds.ofReply(new SentHeaders(request).values(WireHeaders.CORRELATION_ID));
  }
}
