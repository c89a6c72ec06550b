package com.konaplate.server.user;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Passwords and the count of wrong ones. Every change is one statement that holds its own
 * condition, so that requests at the same time cannot outrun the limit.
 */
@Repository
class PasswordStore {

  private final JdbcClient jdbc;

  PasswordStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Counts a wrong password; false when the limit was reached before. */
  boolean countFailure(Member member, int limit) {
    return update(
        "failed_attempts = failed_attempts + 1", "failed_attempts < :limit", member, limit, "");
  }

  /** Clears the count after the right password; false when the limit was reached before. */
  boolean clearFailures(Member member, int limit) {
    return update("failed_attempts = 0", "failed_attempts < :limit", member, limit, "");
  }

  /**
   * Sets a new password and clears the count; false when the password is another than before, or
   * the limit was reached before.
   */
  boolean change(Member member, String newHash, int limit) {
    return update(
        "password_hash = :newHash, failed_attempts = 0",
        "password_hash = :seenHash AND failed_attempts < :limit",
        member,
        limit,
        newHash);
  }

  private boolean update(String change, String condition, Member member, int limit, String hash) {
    return jdbc.sql(
                "UPDATE member SET %s WHERE asp_id = :aspId AND user_id = :userId AND %s"
                    .formatted(change, condition))
            .param("aspId", member.aspId())
            .param("userId", member.userId())
            .param("seenHash", member.passwordHash())
            .param("newHash", hash)
            .param("limit", limit)
            .update()
        == 1;
  }
}
