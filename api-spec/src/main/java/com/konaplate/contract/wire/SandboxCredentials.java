package com.konaplate.contract.wire;

import com.konaplate.contract.Contract;
import com.konaplate.contract.SandboxProject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * What a partner of the sandbox holds; public by design and refused everywhere else.
 *
 * @param aspId id of the service provider
 * @param accessKey access key
 * @param secretKey secret key
 * @param cryptoKeyId id of both key pairs
 * @param serverKeys the server's key pair, for requests
 * @param clientKeys the partner's key pair, for replies
 */
public record SandboxCredentials(
    String aspId,
    String accessKey,
    String secretKey,
    String cryptoKeyId,
    RsaKeys serverKeys,
    RsaKeys clientKeys) {

  /** The credentials that the contract declares, with the key pairs packed with this library. */
  public static SandboxCredentials of(Contract contract) {
    SandboxProject project = contract.sandbox();
    return new SandboxCredentials(
        project.aspId(),
        project.accessKey(),
        project.secretKey(),
        project.cryptoKeyId(),
        RsaKeys.of(pem("server-public.pem"), pem("server-private.pem")),
        RsaKeys.of(pem("client-public.pem"), pem("client-private.pem")));
  }

  /**
   * A key file of the sandbox as text.
   *
   * @param file {@code server-public.pem}, {@code server-private.pem}, {@code client-public.pem} or
   *     {@code client-private.pem}
   */
  public static String pem(String file) {
    try (InputStream in = SandboxCredentials.class.getResourceAsStream("sandbox/" + file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is not packed with the library");
      }
      return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return "SandboxCredentials[aspId=" + aspId + "]";
  }
}
