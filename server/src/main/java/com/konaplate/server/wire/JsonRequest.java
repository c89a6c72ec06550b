package com.konaplate.server.wire;

import com.konaplate.contract.wire.JsonMediaType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/**
 * A request whose media type was judged already: parameters of it are nobody's business any more.
 */
final class JsonRequest extends HttpServletRequestWrapper {

  JsonRequest(HttpServletRequest request) {
    super(request);
  }

  @Override
  public String getContentType() {
    return JsonMediaType.VALUE;
  }
}
