package com.konaplate.mock;

import com.konaplate.contract.Contract;
import com.konaplate.contract.ErrorReply;
import com.konaplate.contract.wire.CorrelationId;
import com.konaplate.contract.wire.JsonMediaType;
import com.konaplate.contract.wire.WireHeaders;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import wiremock.org.eclipse.jetty.http.HttpFields;
import wiremock.org.eclipse.jetty.http.HttpHeader;
import wiremock.org.eclipse.jetty.server.handler.ErrorHandler;

/**
 * Keeps the envelope around what the container refuses by itself, such as a path that cannot be
 * decoded: the status stays the container's, and what it could not take is the path.
 */
final class EnvelopeErrors extends ErrorHandler {

  private static final int FIRST_OF_FAULTS = 500;

  private final Contract contract;
  private final CorrelationId correlationIds;

  EnvelopeErrors(Contract contract, CorrelationId correlationIds) {
    this.contract = contract;
    this.correlationIds = correlationIds;
  }

  @Override
  public ByteBuffer badMessageError(int status, String reason, HttpFields.Mutable headers) {
    headers.put(HttpHeader.CONTENT_TYPE, JsonMediaType.VALUE);
    headers.put(WireHeaders.CORRELATION_ID, correlationIds.ofReply(List.of()));
    return ByteBuffer.wrap(body(status));
  }

  private byte[] body(int status) {
    String rule = status < FIRST_OF_FAULTS ? "unknown-path" : "internal-error";
    ErrorReply declared = contract.refusal(rule);
    return ErrorBody.of(declared).getBytes(StandardCharsets.UTF_8);
  }
}
