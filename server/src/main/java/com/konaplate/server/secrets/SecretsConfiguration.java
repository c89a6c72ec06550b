package com.konaplate.server.secrets;

import com.konaplate.server.KonaplateProperties;
import com.konaplate.server.settings.InvalidSettingsException;
import java.security.SecureRandom;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Which keys are used: those of the sandbox, or the configured ones. */
@Configuration(proxyBeanMethods = false)
class SecretsConfiguration {

  @Bean
  @Profile("!sandbox")
  Secrets configuredSecrets(ConfiguredSecrets configured) {
    return new SecretsReader().read(configured);
  }

  @Bean
  @Profile("sandbox")
  Secrets sandboxSecrets(ConfiguredSecrets configured) {
    if (!configured.isEmpty()) {
      throw new InvalidSettingsException(
          List.of("konaplate.secrets has to be empty in the profile sandbox, which has its own"));
    }
    return SandboxSecrets.all();
  }

  @Bean
  FieldCipher fieldCipher(Secrets secrets, SecureRandom random) {
    return new FieldCipher(secrets.encryption(), random);
  }

  @Bean
  BlindIndex blindIndex(Secrets secrets) {
    return new BlindIndex(secrets.index());
  }

  @Bean
  PasswordEncoder passwordEncoder(
      Secrets secrets, KonaplateProperties properties, SecureRandom random) {
    return new PepperedPasswordEncoder(
        secrets.peppers(), new BCryptPasswordEncoder(properties.passwordStrength(), random));
  }
}
