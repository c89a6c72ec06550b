package com.konaplate.server.error;

import com.konaplate.contract.Place;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.coyote.Request;

/** Tells which part of an HTTP message made Tomcat refuse it; it keeps that to itself. */
final class RefusedPart {

  /** A path that Tomcat has nothing to decode or to shorten in. */
  private static final Pattern PLAIN_PATH = Pattern.compile("(/|(/[A-Za-z0-9_-]+)+/?)");

  private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");

  private RefusedPart() {}

  /** The part, or nothing when the fault is ours. */
  static Optional<Place> of(Request request, int status) {
    return switch (status) {
      case 400 -> Optional.of(unreadable(request));
      case 413 -> Optional.of(Place.BODY);
      case 417 -> Optional.of(Place.header("Expect"));
      case 501 -> Optional.of(unsupported(request));
      case 505 -> Optional.of(Place.part("version"));
      default -> status < 500 ? Optional.of(Place.part("path")) : Optional.empty();
    };
  }

  private static Place unsupported(Request request) {
    boolean isEncoded = request.getMimeHeaders().getHeader("Transfer-Encoding") != null;
    return isEncoded ? Place.header("Transfer-Encoding") : Place.part("method");
  }

  /** Tomcat reads the method, the path, then the headers, and stops where it cannot go on. */
  private static Place unreadable(Request request) {
    if (request.getMethod() == null) {
      return Place.part("method");
    }
    String path = request.requestURI().toString();
    if (path == null || !PLAIN_PATH.matcher(path).matches()) {
      return Place.part("path");
    }
    if (values(request, "Host").size() != 1) {
      return Place.header("Host");
    }
    List<String> lengths = values(request, "Content-Length");
    boolean isLength = lengths.stream().allMatch(one -> LENGTH.matcher(one).matches());
    return isLength && lengths.size() < 2 ? Place.part("headers") : Place.header("Content-Length");
  }

  private static List<String> values(Request request, String header) {
    return Collections.list(request.getMimeHeaders().values(header));
  }
}
