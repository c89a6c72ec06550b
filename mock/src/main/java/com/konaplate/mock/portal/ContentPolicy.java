package com.konaplate.mock.portal;

import java.net.URI;

/** What the pages may load and where they may send: nothing foreign. */
final class ContentPolicy {

  /** Swagger UI draws its arrows from data URLs in its style sheet. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self' http://127.0.0.1:* http://localhost:*%s;"
          + " base-uri 'none'; form-action 'none'";

  private ContentPolicy() {}

  /** The policy of the served portal; what forbids frames counts in a header alone. */
  static String ofReply() {
    return of("") + "; frame-ancestors 'none'";
  }

  /**
   * The policy of a portal whose requests go there; this machine is always allowed. A path counts
   * with all below it only when it ends with a slash.
   */
  static String of(String server) {
    return POLICY.formatted(server.isEmpty() ? "" : " " + URI.create(server).resolve("/"));
  }
}
