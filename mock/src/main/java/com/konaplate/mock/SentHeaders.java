package com.konaplate.mock;

import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.Request;
import java.util.List;

/**
 * The headers of a request as the contract wants to see them.
 *
 * @param request the request as received
 */
record SentHeaders(Request request) {

  /** All values of a header, whatever the case of its name; none when it is missing. */
  List<String> values(String name) {
    HttpHeader header = request.header(name);
    return header.isPresent() ? header.values() : List.of();
  }

  /** The value of a header that is known to stand exactly once. */
  String value(String name) {
    return values(name).get(0);
  }
}
