package com.konaplate.server.user;

import com.konaplate.server.api.model.RegisterUserRequest;
import java.math.BigInteger;

/**
 * A member to be stored.
 *
 * @param aspId id of the service provider
 * @param userId the member's id
 * @param passwordHash the password's hash, its pepper's id first
 * @param details what was given with the registration
 * @param standing active, blocked and wrong attempts
 */
public record NewMember(
    String aspId,
    BigInteger userId,
    String passwordHash,
    RegisterUserRequest details,
    Standing standing) {

  /**
   * What becomes of a member after the registration.
   *
   * @param active whether the status is ACTIVE
   * @param blocked whether the member is registered as fraudulent
   * @param failedAttempts wrong passwords counted so far
   */
  public record Standing(boolean active, boolean blocked, int failedAttempts) {

    static final Standing REGISTERED = new Standing(true, false, 0);
  }

  @Override
  public String toString() {
    return "NewMember[" + userId + "]";
  }
}
