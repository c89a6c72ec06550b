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
 * @param stateful whether it stores members; a target without state answers every request as the
 *     contract's examples do, value by value
 * @param resettable whether it puts its members back to the declared state on request
 */
public record Target(
    String name, URI base, SandboxCredentials credentials, boolean stateful, boolean resettable) {

  private static final Request RESET =
      new Request("POST", "/sandbox/reset", List.of(), Bytes.of(""), false);

  /** A target that forgets everything, or a sandbox that can be put back. */
  public Target(String name, URI base, SandboxCredentials credentials, boolean stateful) {
    this(name, base, credentials, stateful, stateful);
  }

  /**
   * The same target, resettable if it knows the reset. Asking is doing: where it does, its members
   * are put back.
   *
   * @throws IOException when nothing answers
   */
  Target resettableIfSandbox(Wire wire) throws IOException {
    boolean knowsReset = wire.send(base, RESET).status() == 200;
    return new Target(name, base, credentials, stateful, knowsReset);
  }

  /**
   * Puts the declared state back, where that is possible.
   *
   * @throws IOException when that fails
   */
  void reset(Wire wire) throws IOException {
    int status = resettable ? wire.send(base, RESET).status() : 200;
    if (status != 200) {
      throw new IOException("POST " + RESET.path() + " answers " + status);
    }
  }

  /** The request that puts the declared state back, for whoever repeats a case by hand. */
  static Request resetRequest() {
    return RESET;
  }
}
