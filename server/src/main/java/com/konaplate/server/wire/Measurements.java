package com.konaplate.server.wire;

import com.konaplate.contract.Operation;
import com.konaplate.server.error.CurrentOperation;
import com.konaplate.server.error.Outcome;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Measures each request by operation and code; both are the contract's, so there are few. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Measurements extends OncePerRequestFilter {

  private static final String NONE = "none";

  private final MeterRegistry meters;

  Measurements(MeterRegistry meters) {
    this.meters = meters;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Timer.Sample sample = Timer.start(meters);
    try {
      chain.doFilter(request, response);
    } finally {
      String operation = CurrentOperation.of(request).map(Operation::id).orElse(NONE);
      // Without a code: the client went away before it had an answer.
      String code = Outcome.of(request).orElse(NONE);
      if (!operation.equals(NONE) || !code.equals(NONE)) {
        sample.stop(meters.timer("konaplate.requests", "operation", operation, "code", code));
      }
    }
  }
}
