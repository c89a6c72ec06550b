package com.konaplate.server.user;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * What the rules ask of a member.
 *
 * @param aspId id of the service provider
 * @param userId the member's id
 * @param passwordHash the password's hash, its pepper's id first
 * @param ciIndex blind index of the CI on record
 * @param active whether the status is ACTIVE
 * @param blocked whether the member is registered as fraudulent
 * @param failedAttempts wrong passwords counted so far
 */
record Member(
    String aspId,
    BigInteger userId,
    String passwordHash,
    @Nullable String ciIndex,
    boolean active,
    boolean blocked,
    int failedAttempts) {

  @Override
  public String toString() {
    return "Member[" + userId + "]";
  }
}
