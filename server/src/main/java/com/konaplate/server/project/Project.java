package com.konaplate.server.project;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A service provider's project.
 *
 * @param aspId id of the service provider
 * @param secretKeys the secret keys by their access key
 * @param cryptoKeys the key pairs by their id
 * @param mandatoryTerms ids of the terms that a member has to agree to
 * @param maxPasswordAttempts wrong passwords that are answered as such before the limit is exceeded
 * @param cardProduct the card product, when cards are issued with a registration
 */
public record Project(
    String aspId,
    Map<String, String> secretKeys,
    Map<String, CryptoKey> cryptoKeys,
    List<String> mandatoryTerms,
    int maxPasswordAttempts,
    Optional<CardProduct> cardProduct) {

  /** Copies the collections. */
  public Project {
    secretKeys = Map.copyOf(secretKeys);
    cryptoKeys = Map.copyOf(cryptoKeys);
    mandatoryTerms = List.copyOf(mandatoryTerms);
  }

  /** The secret key that an access key points to. */
  public Optional<String> secretKey(String accessKey) {
    return Optional.ofNullable(secretKeys.get(accessKey));
  }

  /** The key pair of that id. */
  public Optional<CryptoKey> cryptoKey(String id) {
    return Optional.ofNullable(cryptoKeys.get(id));
  }

  @Override
  public String toString() {
    return "Project[aspId=" + aspId + "]";
  }
}
