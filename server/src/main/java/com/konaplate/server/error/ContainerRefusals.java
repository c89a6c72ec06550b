package com.konaplate.server.error;

import com.konaplate.contract.wire.CorrelationId;
import com.konaplate.contract.wire.JsonMediaType;
import com.konaplate.contract.wire.WireHeaders;
import com.konaplate.server.api.model.ResultResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gives the envelope to what Tomcat refuses before any filter sees it, most often a path that is no
 * path; the HTTP status stays Tomcat's.
 */
@Component
class ContainerRefusals extends ErrorReportValve {

  private final ErrorReplies replies;
  private final CorrelationId correlationId;
  private final JsonMapper mapper;

  ContainerRefusals(ErrorReplies replies, CorrelationId correlationId, JsonMapper mapper) {
    this.replies = replies;
    this.correlationId = correlationId;
    this.mapper = mapper;
  }

  @Override
  protected void report(Request request, Response response, @Nullable Throwable fault) {
    boolean isAnswered = response.getStatus() < 400 || response.getContentWritten() > 0;
    if (isAnswered || !response.setErrorReported()) {
      return;
    }
    try {
      response.setHeader(WireHeaders.CORRELATION_ID, correlationId.ofReply(List.of()));
      response.setContentType(JsonMediaType.VALUE);
      response.getOutputStream().write(mapper.writeValueAsBytes(body(request, response)));
      response.finishResponse();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ResultResponse body(Request request, Response response) {
    return RefusedPart.of(request.getCoyoteRequest(), response.getStatus())
        .map(replies::outside)
        .orElseGet(() -> replies.outside(Rule.INTERNAL_ERROR));
  }
}
