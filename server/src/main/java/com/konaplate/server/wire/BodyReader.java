package com.konaplate.server.wire;

import com.konaplate.contract.Contract;
import com.konaplate.contract.Keyword;
import com.konaplate.contract.Place;
import com.konaplate.contract.Violation;
import com.konaplate.server.KonaplateProperties;
import com.konaplate.server.error.Refusal;
import com.konaplate.server.error.Rule;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Reads a body, up to the contract's limit and within a time: slow clients cost a thread each. */
@Component
final class BodyReader {

  private static final int PIECE = 8192;

  private final int limit;
  private final Duration timeout;
  private final Clock clock;

  BodyReader(Contract contract, KonaplateProperties properties, Clock clock) {
    this.limit = contract.maxBodyBytes();
    this.timeout = properties.bodyTimeout();
    this.clock = clock;
  }

  byte[] read(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (request.getContentLengthLong() > limit) {
      throw Refusal.of(Rule.BODY_TOO_LARGE);
    }
    try {
      return read(request.getInputStream());
    } catch (IOException unfinished) {
      // Nobody knows where the next request would begin.
      response.setHeader("Connection", "close");
      throw Refusal.of(new Violation(Place.BODY, Keyword.SYNTAX));
    }
  }

  private byte[] read(InputStream in) throws IOException {
    Instant end = clock.instant().plus(timeout);
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    byte[] piece = new byte[PIECE];
    for (int count = in.read(piece); count >= 0; count = in.read(piece)) {
      body.write(piece, 0, count);
      if (body.size() > limit) {
        throw Refusal.of(Rule.BODY_TOO_LARGE);
      }
      if (clock.instant().isAfter(end)) {
        throw new IOException("the body takes too long");
      }
    }
    return body.toByteArray();
  }
}
