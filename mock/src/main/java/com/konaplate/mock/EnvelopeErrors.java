package com.konaplate.mock;

import com.konaplate.contract.Contract;
import com.konaplate.contract.ErrorReply;
import com.konaplate.contract.Keyword;
import com.konaplate.contract.Place;
import com.konaplate.contract.Violation;
import com.konaplate.contract.wire.CorrelationId;
import com.konaplate.contract.wire.JsonMediaType;
import com.konaplate.contract.wire.WireHeaders;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wiremock.jakarta.servlet.http.HttpServletRequest;
import wiremock.jakarta.servlet.http.HttpServletResponse;
import wiremock.org.eclipse.jetty.http.HttpFields;
import wiremock.org.eclipse.jetty.http.HttpHeader;
import wiremock.org.eclipse.jetty.server.Request;
import wiremock.org.eclipse.jetty.server.handler.ErrorHandler;

/**
 * Keeps the envelope around what the container refuses by itself, such as a path that cannot be
 * decoded: the status stays the container's, and the part that it could not take is named.
 */
final class EnvelopeErrors extends ErrorHandler {

  private final Contract contract;
  private final CorrelationId correlationIds;

  EnvelopeErrors(Contract contract, CorrelationId correlationIds) {
    this.contract = contract;
    this.correlationIds = correlationIds;
  }

  /** Answers what was refused while it was read. */
  @Override
  public ByteBuffer badMessageError(
      int status, @Nullable String reason, HttpFields.Mutable headers) {
    headers.put(HttpHeader.CONTENT_TYPE, JsonMediaType.VALUE);
    headers.put(WireHeaders.CORRELATION_ID, correlationIds.ofReply(List.of()));
    String known = reason == null ? "" : reason;
    return ByteBuffer.wrap(body(RefusedPart.of(status, known)));
  }

  /** Answers what was read, but is sent to no path at all. */
  @Override
  public void handle(
      String target, Request request, HttpServletRequest sent, HttpServletResponse reply)
      throws IOException {
    request.setHandled(true);
    reply.setContentType(JsonMediaType.VALUE);
    reply.setHeader(WireHeaders.CORRELATION_ID, correlationIds.ofReply(List.of()));
    reply
        .getOutputStream()
        .write(body(reply.getStatus() < 500 ? Optional.of(Place.part("path")) : Optional.empty()));
  }

  private byte[] body(Optional<Place> part) {
    ErrorReply declared =
        part.map(refused -> new Violation(refused, Keyword.SYNTAX))
            .map(violation -> contract.operations().get(0).refusal(violation))
            .orElseGet(() -> contract.refusal("internal-error"));
    return ErrorBody.of(declared).getBytes(StandardCharsets.UTF_8);
  }
}
