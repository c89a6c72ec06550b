package com.konaplate.contracttests;

import com.konaplate.contract.wire.PayloadCipher;
import com.konaplate.contract.wire.SandboxCredentials;
import com.konaplate.contract.wire.UndecryptableException;
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
 * @param encryptedOnly whether it refuses plain requests of the operations whose requests the
 *     contract marks as encryptable
 */
public record Target(
    String name,
    URI base,
    SandboxCredentials credentials,
    boolean stateful,
    boolean resettable,
    boolean encryptedOnly) {

  private static final Request RESET =
      new Request("POST", "/sandbox/reset", List.of(), Bytes.of(""), false);

  /** A target that forgets everything, or a sandbox that can be put back. */
  public Target(String name, URI base, SandboxCredentials credentials, boolean stateful) {
    this(name, base, credentials, stateful, stateful);
  }

  /** A target that takes plain requests, too. */
  public Target(
      String name, URI base, SandboxCredentials credentials, boolean stateful, boolean resettable) {
    this(name, base, credentials, stateful, resettable, false);
  }

  /** The same, if it insists on encryption. */
  Target insisting(boolean insists) {
    return new Target(name, base, credentials, stateful, resettable, insists);
  }

  /**
   * The text within an encrypted reply of this target.
   *
   * @throws UndecryptableException when it is not encrypted to the client's key
   */
  byte[] decrypt(String encData) throws UndecryptableException {
    return PayloadCipher.decrypt(encData, credentials.clientKeys().privateKey());
  }

  /** The draft in such a way that this target takes it. */
  Draft taken(Draft draft) {
    return encryptedOnly && draft.lacksEncryption() ? draft.sealed() : draft;
  }

  /**
   * The same target, resettable if it knows the reset. Asking is doing: where it does, its members
   * are put back.
   *
   * @throws IOException when nothing answers
   */
  Target resettableIfSandbox(Wire wire) throws IOException {
    boolean knowsReset = wire.send(base, RESET).status() == 200;
    return new Target(name, base, credentials, stateful, knowsReset, encryptedOnly);
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
