package com.konaplate.mock;

import com.github.tomakehurst.wiremock.extension.ResponseTransformerV2;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;

/** Points out, on the reply to an accepted request, what the contract does not know in it. */
final class ReplyDiagnosis implements ResponseTransformerV2 {

  @Override
  public String getName() {
    return "reply-diagnosis";
  }

  @Override
  public Response transform(Response response, ServeEvent event) {
    return ReplyNotes.unknownMembers(event)
        .map(names -> Diagnosis.of("body", "unknown and ignored", names))
        .map(diagnosis -> with(response, diagnosis))
        .orElse(response);
  }

  private static Response with(Response response, Diagnosis diagnosis) {
    HttpHeader header = HttpHeader.httpHeader(Diagnosis.HEADER, diagnosis.headerValue());
    return Response.Builder.like(response).headers(response.getHeaders().plus(header)).build();
  }
}
