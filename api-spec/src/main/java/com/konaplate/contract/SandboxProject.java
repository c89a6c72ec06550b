package com.konaplate.contract;

import java.math.BigInteger;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The state that the scenarios need, as the contract declares it ({@code x-given}): one project and
 * its members. All of it is invented and public.
 *
 * @param aspId id of the service provider
 * @param accessKey access key of the project
 * @param secretKey secret key that signs
 * @param cryptoKeyId id of the key pairs for encryption
 * @param mandatoryTerms ids of the terms that a member has to agree to
 * @param maxPasswordAttempts wrong passwords that are answered as such before the limit is exceeded
 * @param cardProduct the card product, when cards are issued with a registration
 * @param members the members by their name in the contract
 */
public record SandboxProject(
    String aspId,
    String accessKey,
    String secretKey,
    String cryptoKeyId,
    List<String> mandatoryTerms,
    int maxPasswordAttempts,
    Optional<CardProduct> cardProduct,
    Map<String, Member> members) {

  /** Copies lists and maps, keeping their order. */
  public SandboxProject {
    mandatoryTerms = List.copyOf(mandatoryTerms);
    members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
  }

  /**
   * A card product.
   *
   * @param serviceId the card product's id, 15 characters
   * @param bin first digits of the card numbers
   */
  public record CardProduct(String serviceId, String bin) {}

  /**
   * A declared member; what is left out is taken from the registration's success example where the
   * registration requires it, and stays empty elsewhere.
   *
   * @param userId the member's id, 1 to 9999999999999999999
   * @param loginId the log-in id
   * @param loginPassword the password, six digits
   * @param ci the CI on record
   * @param mobileNumber the mobile number on record
   * @param active whether the status is ACTIVE
   * @param blocked whether the member is registered as fraudulent
   * @param failedAttempts wrong passwords counted so far
   */
  public record Member(
      BigInteger userId,
      String loginId,
      Optional<String> loginPassword,
      Optional<String> ci,
      Optional<String> mobileNumber,
      boolean active,
      boolean blocked,
      int failedAttempts) {}

  /**
   * The member of that name.
   *
   * @throws IllegalArgumentException when none is declared
   */
  public Member member(String name) {
    Member member = members.get(name);
    if (member == null) {
      throw new IllegalArgumentException("the contract declares no member " + name);
    }
    return member;
  }

  @Override
  public String toString() {
    return "SandboxProject[aspId=" + aspId + "]";
  }
}
