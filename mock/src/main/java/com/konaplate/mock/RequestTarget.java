package com.konaplate.mock;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where the printed requests go, and what they trust there. */
final class RequestTarget {

  @Mixin private final BaseUrlOption baseUrl = new BaseUrlOption();

  @Option(
      names = "--cacert",
      paramLabel = "FILE",
      description =
          "The certificate that curl trusts for HTTPS: what serve wrote to --https-certificate.")
  private @Nullable String certificate;

  /** The URL without a slash at its end. */
  String url() {
    return baseUrl.value();
  }

  /** The file with the certificate to trust, as it was given. */
  Optional<String> certificate() {
    return Optional.ofNullable(certificate);
  }
}
