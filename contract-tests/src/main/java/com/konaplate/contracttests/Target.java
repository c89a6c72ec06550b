package com.konaplate.contracttests;

import com.konaplate.contract.wire.SandboxCredentials;
import java.io.IOException;
import java.net.URI;
import java.util.List;

/**
 * Where the requests of a run go.
 *
 * @param name what reports call it
 * @param base the address without a slash at its end
 * @param credentials the partner's credentials
 * @param stateful whether it stores members, and puts them back to the declared state on request; a
 *     target without state answers every request as the contract's examples do, value by value
 */
public record Target(String name, URI base, SandboxCredentials credentials, boolean stateful) {

  private static final Request RESET =
      new Request("POST", "/sandbox/reset", List.of(), Bytes.of(""), false);

  /**
   * Looks whether there is a target, and whether it keeps state: only then does it know the reset.
   *
   * @throws IOException when nothing answers there
   */
  static Target find(String name, URI base, SandboxCredentials credentials, Wire wire)
      throws IOException {
    URI trimmed = URI.create(base.toString().replaceAll("/+$", ""));
    return new Target(name, trimmed, credentials, wire.send(trimmed, RESET).status() == 200);
  }

  /**
   * Puts the declared state back.
   *
   * @throws IOException when that fails
   */
  void reset(Wire wire) throws IOException {
    int status = wire.send(base, RESET).status();
    if (status != 200) {
      throw new IOException("POST " + RESET.path() + " answers " + status);
    }
  }
}
