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

  /**
   * Counts a wrong password; false when the password is another than the one compared, or the limit
   * was reached before.
   */
  boolean countFailure(Member member, int limit) {
    return update("failed_attempts = failed_attempts + 1", member, limit, "");
  }

  /** Clears the count after the right password; false for the same reasons. */
  boolean clearFailures(Member member, int limit) {
    return isClear(member) || update("failed_attempts = 0", member, limit, "");
  }

  /** Most often there is nothing to clear: then nothing is written, and nobody waits for a disk. */
  private boolean isClear(Member member) {
    return jdbc.sql(
            """
            SELECT EXISTS (
              SELECT 1 FROM member WHERE asp_id = :aspId AND user_id = :userId
              AND password_hash = :seenHash AND failed_attempts = 0)""")
        .param("aspId", member.aspId())
        .param("userId", member.userId())
        .param("seenHash", member.passwordHash())
        .query(Boolean.class)
        .single();
  }

  /** Sets a new password and clears the count; false for the same reasons. */
  boolean change(Member member, String newHash, int limit) {
    return update("password_hash = :newHash, failed_attempts = 0", member, limit, newHash);
  }

  private boolean update(String change, Member member, int limit, String newHash) {
    return jdbc.sql(
                """
                UPDATE member SET %s WHERE asp_id = :aspId AND user_id = :userId
                AND password_hash = :seenHash AND failed_attempts < :limit"""
                    .formatted(change))
            .param("aspId", member.aspId())
            .param("userId", member.userId())
            .param("seenHash", member.passwordHash())
            .param("newHash", newHash)
            .param("limit", limit)
            .update()
        == 1;
  }
}
