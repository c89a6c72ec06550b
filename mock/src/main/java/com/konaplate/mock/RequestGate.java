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
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import wiremock.jakarta.servlet.Filter;
import wiremock.jakarta.servlet.FilterChain;
import wiremock.jakarta.servlet.ServletException;
import wiremock.jakarta.servlet.ServletRequest;
import wiremock.jakarta.servlet.ServletResponse;
import wiremock.jakarta.servlet.http.HttpServletRequest;
import wiremock.jakarta.servlet.http.HttpServletResponse;

/**
 * Stands between the container and WireMock: hands on requests as they were sent, and keeps the
 * envelope around faults outside of the filter, for which there would be a page of HTML.
 */
final class RequestGate implements Filter {

  private static final System.Logger LOG = System.getLogger(RequestGate.class.getName());

  private static final String TUNNEL = "CONNECT";

  private final Contract contract;
  private final EnvelopeLimits envelope;
  private final CorrelationId correlationIds;

  RequestGate(Contract contract, CorrelationId correlationIds) {
    this.contract = contract;
    this.envelope = new EnvelopeLimits(contract);
    this.correlationIds = correlationIds;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletResponse reply = (HttpServletResponse) response;
    if (Cors.isPreflight((HttpServletRequest) request)) {
      Cors.answerPreflight(reply);
      return;
    }
    HttpServletRequest sent = (HttpServletRequest) request;
    if (sent.getMethod().equals(TUNNEL)) {
      answer(sent, reply, noTunnel());
      return;
    }
    try {
      sent = new SentRequest(sent, contract.maxBodyBytes());
    } catch (IOException unfinished) {
      answer(sent, reply, unfinished(sent));
      return;
    }
    Cors.open(sent, reply);
    try {
      chain.doFilter(sent, response);
    } catch (RuntimeException | Error fault) {
      // Errors too, a heap that is too small above all: the container would show them on its page.
      LOG.log(System.Logger.Level.ERROR, "A request could not be answered", fault);
      answer(sent, reply, contract.refusal("internal-error"));
    }
  }

  /** This is no proxy: what follows the method is no path of ours. */
  private ErrorReply noTunnel() {
    Violation violation = new Violation(Place.part("method"), Keyword.SYNTAX);
    ErrorReply declared = contract.operations().get(0).refusal(violation);
    return new ErrorReply(
        HttpServletResponse.SC_NOT_IMPLEMENTED, declared.code(), declared.description());
  }

  /** What a body that breaks off is refused with. */
  private ErrorReply unfinished(HttpServletRequest sent) {
    try {
      return envelope
          .operation(sent.getMethod(), sent.getRequestURI())
          .refusal(new Violation(Place.BODY, Keyword.SYNTAX));
    } catch (RefusedException noOperation) {
      return noOperation.reply();
    }
  }

  private void answer(HttpServletRequest sent, HttpServletResponse reply, ErrorReply declared)
      throws IOException {
    reply.reset();
    Cors.open(sent, reply);
    reply.setStatus(declared.status());
    reply.setContentType(JsonMediaType.VALUE);
    reply.setHeader(
        WireHeaders.CORRELATION_ID,
        correlationIds.ofReply(Collections.list(sent.getHeaders(WireHeaders.CORRELATION_ID))));
    reply.getOutputStream().write(ErrorBody.of(declared).getBytes(StandardCharsets.UTF_8));
  }
}
