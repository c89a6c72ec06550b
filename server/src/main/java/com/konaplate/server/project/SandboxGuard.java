package com.konaplate.server.project;

import com.konaplate.contract.wire.SandboxCredentials;
import com.konaplate.server.settings.InvalidSettingsException;
import java.security.interfaces.RSAKey;
import java.util.ArrayList;
import java.util.List;

/** Keeps the sandbox's credentials, which everybody knows, out of every other profile. */
final class SandboxGuard {

  private final SandboxCredentials sandbox;

  SandboxGuard(SandboxCredentials sandbox) {
    this.sandbox = sandbox;
  }

  /** Refuses a project that uses one of them. */
  void check(List<Project> projects) {
    List<String> defects = new ArrayList<>();
    for (int index = 0; index < projects.size(); index++) {
      String property = "konaplate.projects[" + index + "]";
      uses(projects.get(index)).forEach(what -> defects.add(property + what));
    }
    if (!defects.isEmpty()) {
      throw new InvalidSettingsException(defects);
    }
  }

  private List<String> uses(Project project) {
    List<String> uses = new ArrayList<>();
    if (project.aspId().equals(sandbox.aspId())) {
      uses.add(".asp-id is the sandbox's");
    }
    if (project.secretKeys().containsKey(sandbox.accessKey())) {
      uses.add(".access-keys holds the sandbox's access key");
    }
    if (project.secretKeys().containsValue(sandbox.secretKey())) {
      uses.add(".access-keys holds the sandbox's secret key");
    }
    if (project.cryptoKeys().containsKey(sandbox.cryptoKeyId())) {
      uses.add(".crypto-keys holds the sandbox's key id");
    }
    if (project.cryptoKeys().values().stream().anyMatch(this::isPublic)) {
      uses.add(".crypto-keys holds a key of the sandbox");
    }
    return uses;
  }

  private boolean isPublic(CryptoKey key) {
    return isOneOfOurs(key.serverPrivateKey()) || isOneOfOurs(key.clientPublicKey());
  }

  private boolean isOneOfOurs(RSAKey key) {
    return key.getModulus().equals(sandbox.serverKeys().publicKey().getModulus())
        || key.getModulus().equals(sandbox.clientKeys().publicKey().getModulus());
  }
}
