package com.konaplate.contracttests;

import java.net.http.HttpHeaders;
import java.util.List;

/**
 * One HTTP reply as it arrived.
 *
 * @param status the HTTP status
 * @param headers the headers
 * @param body the body, empty for none
 */
record Reply(int status, HttpHeaders headers, Bytes body) {

  /** All values of the header, none when it is missing. */
  List<String> values(String name) {
    return headers.allValues(name);
  }
}
