package com.konaplate.server.secrets;

import java.util.Optional;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Hashes a password with bcrypt over an HMAC with a pepper: six digits are guessed quickly from a
 * stolen bcrypt hash, but not without the pepper, which is not in the database. A stored hash reads
 * {@code pepper-id:bcrypt}.
 */
final class PepperedPasswordEncoder implements PasswordEncoder {

  private final Keys peppers;
  private final PasswordEncoder bcrypt;

  PepperedPasswordEncoder(Keys peppers, PasswordEncoder bcrypt) {
    this.peppers = peppers;
    this.bcrypt = bcrypt;
  }

  @Override
  public @Nullable String encode(@Nullable CharSequence password) {
    String id = peppers.currentId();
    return id + ":" + bcrypt.encode(peppered(peppers.find(id).orElseThrow(), password));
  }

  @Override
  public boolean matches(@Nullable CharSequence password, @Nullable String stored) {
    if (password == null || stored == null) {
      return false;
    }
    int colon = stored.indexOf(':');
    Optional<SecretKey> pepper = peppers.find(stored.substring(0, colon));
    SecretKey key =
        pepper.orElseThrow(() -> new IllegalStateException("a pepper is not configured any more"));
    return bcrypt.matches(peppered(key, password), stored.substring(colon + 1));
  }

  private static String peppered(SecretKey pepper, @Nullable CharSequence password) {
    return Hmac.of(pepper, String.valueOf(password));
  }
}
