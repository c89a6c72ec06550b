package com.konaplate.mock;

import com.github.tomakehurst.wiremock.extension.ResponseTransformerV2;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.konaplate.contract.Operations;
import com.konaplate.contract.wire.WireHeaders;
import java.util.List;

/** Points out, on the reply to an accepted request, what is odd about it. */
final class ReplyDiagnosis implements ResponseTransformerV2 {

  private final Operations operations;
  private final Findings findings;

  ReplyDiagnosis(Operations operations, Findings findings) {
    this.operations = operations;
    this.findings = findings;
  }

  @Override
  public String getName() {
    return "reply-diagnosis";
  }

  @Override
  public Response transform(Response response, ServeEvent event) {
    List<String> notes = ReplyNotes.notes(event);
    if (notes.isEmpty()) {
      return response;
    }
    Request request = event.getRequest();
    operations
        .find(request.getMethod().getName(), request.getUrl())
        .ifPresent(
            operation ->
                findings.accepted(
                    new SentHeaders(request).value(WireHeaders.CORRELATION_ID), operation, notes));
    HttpHeader header =
        HttpHeader.httpHeader(Diagnosis.HEADER, Diagnosis.ofNotes(notes).headerValue());
    return Response.Builder.like(response).headers(response.getHeaders().plus(header)).build();
  }
}
