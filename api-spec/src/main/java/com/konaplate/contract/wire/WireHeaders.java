package com.konaplate.contract.wire;

import java.util.List;

/** Names of the headers that have a part in the protocol. */
public final class WireHeaders {

  /** The service provider. */
  public static final String ASP_ID = "X-KM-User-AspId";

  /** The transaction number, on replies too. */
  public static final String CORRELATION_ID = "X-KM-Correlation-Id";

  /** Points to the secret key. */
  public static final String ACCESS_KEY = "X-KM-Access-Key";

  /** Points to the key pairs of an encrypted request, and of an encrypted reply. */
  public static final String CRYPTO_KEY_ID = "X-KM-Crypto-Key-Id";

  /** The signature. */
  public static final String TRAN_TOKEN = "X-KM-Tran-Token";

  /** The time of the request. */
  public static final String TRAN_TIME = "X-KM-Tran-Time";

  /** The time zone of the request. */
  public static final String TIME_ZONE = "X-KM-Time-Zone";

  /** All of them; every operation declares every one. */
  public static final List<String> ALL =
      List.of(ASP_ID, CORRELATION_ID, ACCESS_KEY, CRYPTO_KEY_ID, TRAN_TOKEN, TRAN_TIME, TIME_ZONE);

  private WireHeaders() {}
}
