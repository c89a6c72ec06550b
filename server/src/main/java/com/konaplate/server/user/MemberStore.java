package com.konaplate.server.user;

import com.konaplate.server.api.model.AddressInfo;
import com.konaplate.server.api.model.RegisterUserRequest;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The members of all service providers, with the terms that they agreed to. */
@Repository
public class MemberStore {

  private final JdbcClient jdbc;
  private final Clock clock;

  MemberStore(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** An id that no member of the service provider has, not even one that was seeded. */
  BigInteger nextUserId(String aspId) {
    BigInteger candidate;
    do {
      candidate = jdbc.sql("SELECT NEXTVAL('member_user_id')").query(BigInteger.class).single();
    } while (hasUserId(aspId, candidate));
    return candidate;
  }

  /** Whether some member has that user id. */
  public boolean hasUserId(String aspId, BigInteger userId) {
    return exists("user_id", aspId, userId, BigInteger.ZERO);
  }

  /** Whether some member, other than the excepted one, has that login id. */
  public boolean hasLoginId(String aspId, String loginId, BigInteger except) {
    return exists("login_id", aspId, loginId, except);
  }

  /** Whether some member, other than the excepted one, has that mobile number. */
  boolean hasMobileNumber(String aspId, String mobileNumber, BigInteger except) {
    return exists("mobile_number", aspId, mobileNumber, except);
  }

  /** Whether some member has that CI. */
  public boolean hasCi(String aspId, String ci) {
    return exists("ci", aspId, ci, BigInteger.ZERO);
  }

  private boolean exists(String column, String aspId, Object value, BigInteger except) {
    return jdbc.sql(
            """
            SELECT EXISTS (
              SELECT 1 FROM member
              WHERE asp_id = :aspId AND %s = :value AND user_id <> :except)"""
                .formatted(column))
        .param("aspId", aspId)
        .param("except", except)
        .param("value", value)
        .query(Boolean.class)
        .single();
  }

  Optional<Member> find(String aspId, String loginId) {
    return jdbc.sql(
            """
            SELECT asp_id, user_id, password_hash, ci, active, blocked, failed_attempts
            FROM member WHERE asp_id = :aspId AND login_id = :loginId""")
        .param("aspId", aspId)
        .param("loginId", loginId)
        .query(MemberStore::member)
        .optional();
  }

  private static Member member(ResultSet row, int number) throws SQLException {
    return new Member(
        row.getString("asp_id"),
        row.getBigDecimal("user_id").toBigIntegerExact(),
        row.getString("password_hash"),
        row.getString("ci"),
        row.getBoolean("active"),
        row.getBoolean("blocked"),
        row.getInt("failed_attempts"));
  }

  /**
   * Stores a member with the agreed terms; to be called in a transaction.
   *
   * @throws org.springframework.dao.DuplicateKeyException when the user id, login id or CI is taken
   */
  public void insert(NewMember member) {
    RegisterUserRequest details = member.details();
    AddressInfo address = Optional.ofNullable(details.getAddressInfo()).orElseGet(AddressInfo::new);
    jdbc.sql(
            """
            INSERT INTO member (
              asp_id, user_id, login_id, password_hash, ci, birth_date, nationality, gender,
              user_name, mobile_number, email, join_channel, zip_code, address, address_detail,
              active, blocked, failed_attempts, registered_at)
            VALUES (
              :aspId, :userId, :loginId, :passwordHash, :ci, :birthDate, :nationality, :gender,
              :userName, :mobileNumber, :email, :joinChannel, :zipCode, :address, :addressDetail,
              :active, :blocked, :failedAttempts, :registeredAt)""")
        .param("aspId", member.aspId())
        .param("userId", member.userId())
        .param("loginId", details.getLoginId())
        .param("passwordHash", member.passwordHash())
        .param("ci", details.getCi())
        .param("birthDate", details.getBirthDate())
        .param("nationality", details.getNationality())
        .param("gender", details.getGender())
        .param("userName", details.getUserName())
        .param("mobileNumber", details.getMobileNumber())
        .param("email", details.getEmail())
        .param("joinChannel", details.getJoinChannel())
        .param("zipCode", address.getZipCode())
        .param("address", address.getAddress())
        .param("addressDetail", address.getAddressDetail())
        .param("active", member.standing().active())
        .param("blocked", member.standing().blocked())
        .param("failedAttempts", member.standing().failedAttempts())
        .param("registeredAt", OffsetDateTime.now(clock))
        .update();
    insertTerms(member, Optional.ofNullable(details.getTcIdList()).orElse(List.of()));
  }

  private void insertTerms(NewMember member, List<String> terms) {
    for (String term : new LinkedHashSet<>(terms)) {
      jdbc.sql("INSERT INTO agreed_term (asp_id, user_id, tc_id) VALUES (:aspId, :userId, :tcId)")
          .param("aspId", member.aspId())
          .param("userId", member.userId())
          .param("tcId", term)
          .update();
    }
  }

  /** Removes every member of a service provider with all that belongs to them. */
  public void deleteAll(String aspId) {
    jdbc.sql("DELETE FROM member WHERE asp_id = :aspId").param("aspId", aspId).update();
  }
}
