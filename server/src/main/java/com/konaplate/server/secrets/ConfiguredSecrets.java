package com.konaplate.server.secrets;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The keys as configured, before they are checked.
 *
 * @param encryptionKeys AES-256 keys: the first one encrypts, all of them decrypt
 * @param peppers keys over passwords: the first one is for new passwords, all of them check
 * @param indexKey key of the indexes that encrypted texts are looked up by; cannot be renewed
 * @param reEncrypt whether the start encrypts with the first key what the others have encrypted
 */
@ConfigurationProperties("konaplate.secrets")
record ConfiguredSecrets(
    @DefaultValue List<Entry> encryptionKeys,
    @DefaultValue List<Entry> peppers,
    @Nullable String indexKey,
    @DefaultValue("false") boolean reEncrypt) {

  /**
   * A key with a name, so that keys can be renewed.
   *
   * @param id stored with everything that the key made, 1 to 32 letters, digits, hyphens
   * @param key 32 random bytes in base64
   */
  record Entry(@Nullable String id, @Nullable String key) {

    @Override
    public String toString() {
      return "Entry[" + id + "]";
    }
  }

  boolean isEmpty() {
    return encryptionKeys.isEmpty() && peppers.isEmpty() && indexKey == null;
  }

  @Override
  public String toString() {
    return "ConfiguredSecrets";
  }
}
