package com.konaplate.mock;

import com.github.tomakehurst.wiremock.extension.ResponseTransformerV2;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.konaplate.contract.Operation;
import com.konaplate.contract.Operations;
import com.konaplate.contract.Scenario;
import com.konaplate.contract.wire.WireHeaders;
import java.util.Optional;

/** Counts the replies to accepted requests for the report. */
final class ReplyRecord implements ResponseTransformerV2 {

  private final Operations operations;
  private final Report report;

  ReplyRecord(Operations operations, Report report) {
    this.operations = operations;
    this.report = report;
  }

  @Override
  public String getName() {
    return "reply-record";
  }

  @Override
  public Response transform(Response response, ServeEvent event) {
    if (ReplyNotes.isAccepted(event)) {
      Request request = event.getRequest();
      operations
          .find(request.getMethod().getName(), request.getUrl())
          .ifPresent(o -> count(o, request, response));
    }
    return response;
  }

  private void count(Operation operation, Request request, Response response) {
    HttpHeader name = response.getHeaders().getHeader(ScenarioStubs.SCENARIO_HEADER);
    Optional<Scenario> scenario =
        Optional.of(name)
            .filter(HttpHeader::isPresent)
            .map(HttpHeader::firstValue)
            .flatMap(
                value ->
                    operation.scenarios().stream().filter(s -> s.name().equals(value)).findFirst());
    String code = scenario.map(Scenario::code).orElse("");
    report.count(new SentHeaders(request).value(WireHeaders.ACCESS_KEY), operation, code, scenario);
  }
}
