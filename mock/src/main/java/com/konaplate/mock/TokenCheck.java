package com.konaplate.mock;

import com.github.tomakehurst.wiremock.http.Request;
import com.konaplate.contract.Keyword;
import com.konaplate.contract.Operation;
import com.konaplate.contract.Place;
import com.konaplate.contract.Violation;
import com.konaplate.contract.wire.SandboxCredentials;
import com.konaplate.contract.wire.TranToken;
import com.konaplate.contract.wire.WireHeaders;

/** Who sent the request, and whether the body is what was signed. */
final class TokenCheck {

  private static final Violation ACCESS_KEY = unconfirmed(WireHeaders.ACCESS_KEY);
  private static final Violation TRAN_TOKEN = unconfirmed(WireHeaders.TRAN_TOKEN);

  private final SandboxCredentials credentials;
  private final boolean verifies;
  private final Explanation explanation;

  /**
   * Checks against these credentials.
   *
   * @param credentials the partner's
   * @param verifies whether the signature itself is compared; all else is checked anyway
   * @param explanation says why a token is wrong
   */
  TokenCheck(SandboxCredentials credentials, boolean verifies, Explanation explanation) {
    this.credentials = credentials;
    this.verifies = verifies;
    this.explanation = explanation;
  }

  /** Checks a request whose headers have their documented form. */
  void check(Operation operation, Request request) throws RefusedException {
    SentHeaders headers = new SentHeaders(request);
    if (!headers.value(WireHeaders.ACCESS_KEY).equals(credentials.accessKey())) {
      throw new RefusedException(operation, ACCESS_KEY, "no project has this key");
    }
    if (!headers.value(WireHeaders.ASP_ID).equals(credentials.aspId())) {
      throw new RefusedException(operation, ACCESS_KEY, "the key belongs to another ASP id");
    }
    if (verifies && !signs(headers.value(WireHeaders.TRAN_TOKEN), request.getBody())) {
      throw new RefusedException(
          operation.refusal(TRAN_TOKEN), explanation.ofToken(operation, TRAN_TOKEN, request));
    }
  }

  private boolean signs(String token, byte[] body) {
    return TranToken.isOf(token, credentials.secretKey(), body);
  }

  private static Violation unconfirmed(String header) {
    return new Violation(Place.header(header), Keyword.CREDENTIAL);
  }
}
