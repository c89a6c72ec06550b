package com.konaplate.contracttests;

import java.util.List;

/**
 * One HTTP request as it is sent.
 *
 * @param method the method
 * @param path the path, with the query if there is one
 * @param headers the header lines; a name may stand more than once
 * @param body the body, empty for none
 * @param chunked whether the body's length is left to the chunks
 */
record Request(String method, String path, List<Header> headers, Bytes body, boolean chunked) {

  Request {
    headers = List.copyOf(headers);
  }

  /** All values of the header, none when it is not sent. */
  List<String> values(String name) {
    return headers.stream()
        .filter(header -> header.name().equalsIgnoreCase(name))
        .map(Header::value)
        .toList();
  }
}
