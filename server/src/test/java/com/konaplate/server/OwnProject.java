package com.konaplate.server;

import com.konaplate.contract.wire.RsaKeys;
import com.konaplate.contract.wire.SandboxCredentials;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * A project of the tests' own, outside of the sandbox.
 *
 * @param index its place in konaplate.projects
 */
record OwnProject(int index) {

  private static final RsaKeys SANDBOX_KEYS = Partner.CREDENTIALS.serverKeys();

  String aspId() {
    return "12345678901234" + index;
  }

  private String accessKey() {
    return String.valueOf(index).repeat(40);
  }

  private String secret() {
    return "secret of the test's project " + index;
  }

  /** A partner of this project; it sends plain requests only, so that its key pairs are unused. */
  Partner partner(URI server) {
    return new Partner(
        server,
        new SandboxCredentials(
            aspId(), accessKey(), secret(), "unused", SANDBOX_KEYS, SANDBOX_KEYS));
  }

  /** The properties that configure it, and the given ones below konaplate.projects[index]. */
  List<String> properties(String... more) {
    String prefix = "konaplate.projects[" + index + "].";
    List<String> properties =
        new ArrayList<>(
            List.of(
                prefix + "asp-id=" + aspId(),
                prefix + "access-keys[0].key=" + accessKey(),
                prefix + "access-keys[0].secret=" + secret()));
    for (String property : more) {
      properties.add(prefix + property);
    }
    return properties;
  }
}
