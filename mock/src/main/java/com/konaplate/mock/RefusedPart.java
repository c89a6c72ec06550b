package com.konaplate.mock;

import com.konaplate.contract.Place;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import wiremock.org.eclipse.jetty.http.HttpURI;
import wiremock.org.eclipse.jetty.server.HttpConnection;
import wiremock.org.eclipse.jetty.server.Request;

/** Tells which part of an HTTP message made Jetty refuse it. */
final class RefusedPart {

  /** A path that Jetty has nothing to decode or to shorten in; of a broken one it keeps a slash. */
  private static final Pattern PLAIN_PATH = Pattern.compile("(/[A-Za-z0-9_-]+)+/?");

  /** All that Jetty says of an address or of a length that it cannot parse. */
  private static final String UNPARSED = "Bad Request";

  private RefusedPart() {}

  /** The part of what was refused while it was read, or nothing when the fault is ours. */
  static Optional<Place> of(int status, String reason) {
    return switch (status) {
      case 400 -> Optional.of(unreadable(reason));
      case 413 -> Optional.of(Place.BODY);
      case 417 -> Optional.of(Place.header("Expect"));
      case 426, 505 -> Optional.of(Place.part("version"));
      case 431 -> Optional.of(Place.part("headers"));
      default -> status < 500 ? Optional.of(Place.part("path")) : Optional.empty();
    };
  }

  /** Jetty reads the method, the path, then the headers, and keeps what it has read. */
  private static Place unreadable(String reason) {
    Request request = HttpConnection.getCurrentConnection().getHttpChannel().getRequest();
    if (request.getMethod() == null) {
      return Place.part("method");
    }
    if (!reason.equals(UNPARSED)) {
      return header(reason);
    }
    boolean isPathRead =
        Optional.ofNullable(request.getHttpURI())
            .map(HttpURI::getPath)
            .filter(path -> PLAIN_PATH.matcher(path).matches())
            .isPresent();
    return isPathRead ? Place.header("Content-Length") : Place.part("path");
  }

  /** Jetty's reason names the header whose value it cannot take. */
  private static Place header(String reason) {
    return Stream.of("Transfer-Encoding", "Content-Length", "Host")
        .filter(reason::contains)
        .findFirst()
        .map(Place::header)
        .orElse(Place.part("headers"));
  }
}
