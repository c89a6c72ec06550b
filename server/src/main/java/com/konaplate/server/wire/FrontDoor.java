package com.konaplate.server.wire;

import com.konaplate.contract.Contract;
import com.konaplate.contract.Operation;
import com.konaplate.contract.wire.CorrelationId;
import com.konaplate.contract.wire.JsonMediaType;
import com.konaplate.contract.wire.WireHeaders;
import com.konaplate.server.error.CurrentOperation;
import com.konaplate.server.error.Refusal;
import com.konaplate.server.error.Rule;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Sees every request before Spring does: gives the reply its correlation id, then checks method,
 * media types and size before Spring looks for a handler, which would answer OPTIONS or negotiate
 * in its own way.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class FrontDoor extends OncePerRequestFilter {

  private static final String IN_LOGS = "correlationId";

  private final Contract contract;
  private final CorrelationId correlationId;
  private final BodyReader bodies;
  private final HandlerExceptionResolver refusals;

  FrontDoor(
      Contract contract,
      CorrelationId correlationId,
      BodyReader bodies,
      @Qualifier("handlerExceptionResolver") HandlerExceptionResolver refusals) {
    this.contract = contract;
    this.correlationId = correlationId;
    this.bodies = bodies;
    this.refusals = refusals;
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    List<String> received = values(request, WireHeaders.CORRELATION_ID);
    String id = correlationId.ofReply(received);
    response.setHeader(WireHeaders.CORRELATION_ID, id);
    MDC.put(IN_LOGS, id);
    try {
      // Of the body only the bytes are read; Spring would look up any charset that a client makes
      // up.
      request.setCharacterEncoding(StandardCharsets.UTF_8.name());
      chain.doFilter(admitted(request, response), response);
    } catch (Refusal refusal) {
      refusals.resolveException(request, response, null, refusal);
    } finally {
      MDC.remove(IN_LOGS);
    }
  }

  private HttpServletRequest admitted(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Operation> operation = contract.find(request.getMethod(), request.getRequestURI());
    if (operation.isPresent()) {
      CurrentOperation.set(request, operation.get());
      checkMediaTypes(request);
      RawBody.keep(request, bodies.read(request, response));
      return new JsonRequest(request);
    }
    Set<String> methods = contract.operations().methods(request.getRequestURI());
    if (!methods.isEmpty()) {
      response.setHeader(HttpHeaders.ALLOW, String.join(", ", methods));
      throw Refusal.of(Rule.METHOD_NOT_ALLOWED);
    }
    if (request.getMethod().equals("TRACE")) {
      // The servlet would echo the request, headers and all.
      throw Refusal.of(Rule.UNKNOWN_PATH);
    }
    return request;
  }

  private static void checkMediaTypes(HttpServletRequest request) {
    if (!JsonMediaType.isSent(values(request, "Content-Type"))) {
      throw Refusal.of(Rule.UNSUPPORTED_MEDIA_TYPE);
    }
    if (!JsonMediaType.isAccepted(values(request, "Accept"))) {
      throw Refusal.of(Rule.NOT_ACCEPTABLE);
    }
  }

  private static List<String> values(HttpServletRequest request, String header) {
    return Collections.list(request.getHeaders(header));
  }
}
