package com.konaplate.server.project;

import com.konaplate.contract.Contract;
import com.konaplate.contract.SandboxProject;
import com.konaplate.contract.wire.SandboxCredentials;
import com.konaplate.server.settings.InvalidSettingsException;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/**
 * Whose requests are let in: those of the contract's sandbox, or those of the configured projects.
 */
@Configuration(proxyBeanMethods = false)
class ProjectConfiguration {

  @Bean
  @Profile("!sandbox")
  Projects configuredProjects(Contract contract, ConfiguredProjects configured) {
    List<Project> projects = new ProjectReader().read(configured.projects());
    new SandboxGuard(SandboxCredentials.of(contract)).check(projects);
    return new Projects(projects);
  }

  @Bean
  @Profile("sandbox")
  Projects sandboxProject(Contract contract, ConfiguredProjects configured) {
    if (!configured.projects().isEmpty()) {
      throw new InvalidSettingsException(
          List.of("konaplate.projects has to be empty in the profile sandbox, which has its own"));
    }
    return new Projects(List.of(sandbox(contract.sandbox(), SandboxCredentials.of(contract))));
  }

  private static Project sandbox(SandboxProject declared, SandboxCredentials credentials) {
    CryptoKey key =
        new CryptoKey(
            credentials.cryptoKeyId(),
            credentials.serverKeys().privateKey(),
            credentials.clientKeys().publicKey());
    return new Project(
        declared.aspId(),
        Map.of(declared.accessKey(), declared.secretKey()),
        Map.of(key.id(), key),
        declared.mandatoryTerms(),
        declared.maxPasswordAttempts(),
        declared.cardProduct().map(card -> new CardProduct(card.serviceId(), card.bin())));
  }
}
