package com.konaplate.server.project;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The projects as configured, before they are checked.
 *
 * @param projects one for each service provider
 */
@ConfigurationProperties("konaplate")
record ConfiguredProjects(@DefaultValue List<Entry> projects) {

  /**
   * One project.
   *
   * @param aspId id of the service provider, 15 characters
   * @param accessKeys access keys with their secret keys
   * @param cryptoKeys key pairs for encryption
   * @param mandatoryTerms ids of the terms that a member has to agree to
   * @param maxPasswordAttempts wrong passwords that are answered as such before the limit is
   *     exceeded
   * @param cardProduct left out when no cards are issued
   */
  record Entry(
      @Nullable String aspId,
      @DefaultValue List<AccessKey> accessKeys,
      @DefaultValue List<KeyPair> cryptoKeys,
      @DefaultValue List<String> mandatoryTerms,
      @DefaultValue("5") int maxPasswordAttempts,
      @Nullable Card cardProduct) {}

  /**
   * An access key and the secret key that it points to.
   *
   * @param key 40 characters
   * @param secret 16 characters or more
   */
  record AccessKey(@Nullable String key, @Nullable String secret) {

    @Override
    public String toString() {
      return "AccessKey";
    }
  }

  /**
   * Keys for encrypted bodies.
   *
   * @param id 32 characters
   * @param serverPrivateKey PEM file with the server's PKCS #8 private key
   * @param clientPublicKey PEM file with the client's public key
   */
  record KeyPair(
      @Nullable String id, @Nullable String serverPrivateKey, @Nullable String clientPublicKey) {}

  /**
   * A card product.
   *
   * @param serviceId 15 characters
   * @param bin first 6 to 12 digits of the card numbers
   */
  record Card(@Nullable String serviceId, @Nullable String bin) {}
}
