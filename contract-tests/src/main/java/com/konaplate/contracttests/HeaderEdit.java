package com.konaplate.contracttests;

import com.konaplate.contract.wire.SandboxCredentials;

/** A change of the headers after the request was signed. */
@FunctionalInterface
interface HeaderEdit {

  /**
   * Changes the headers.
   *
   * @param headers the signed request's
   * @param credentials what it was signed with
   * @param body the body that will be sent
   */
  void apply(SentHeaders headers, SandboxCredentials credentials, Bytes body);

  static HeaderEdit set(String name, String value) {
    return (headers, credentials, body) -> headers.set(name, value);
  }

  static HeaderEdit add(String name, String value) {
    return (headers, credentials, body) -> headers.add(name, value);
  }

  static HeaderEdit remove(String name) {
    return (headers, credentials, body) -> headers.remove(name);
  }
}
