package com.konaplate.server.user;

import com.konaplate.server.api.model.AddressInfo;
import com.konaplate.server.api.model.RegisterUserRequest;
import com.konaplate.server.secrets.BlindIndex;
import com.konaplate.server.secrets.FieldCipher;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The members of all service providers, with the terms that they agreed to. */
@Repository
public class MemberStore {

  private static final String LOGIN_ID = "login_id_index";
  private static final String MOBILE_NUMBER = "mobile_number_index";
  private static final String CI = "ci_index";

  private final JdbcClient jdbc;
  private final BlindIndex index;
  private final FieldCipher cipher;
  private final JsonMapper mapper;
  private final Clock clock;

  MemberStore(
      JdbcClient jdbc, BlindIndex index, FieldCipher cipher, JsonMapper mapper, Clock clock) {
    this.jdbc = jdbc;
    this.index = index;
    this.cipher = cipher;
    this.mapper = mapper;
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
    return exists(LOGIN_ID, aspId, index.of(LOGIN_ID, aspId, loginId), except);
  }

  /** Whether some member, other than the excepted one, has that mobile number. */
  boolean hasMobileNumber(String aspId, String mobileNumber, BigInteger except) {
    return exists(MOBILE_NUMBER, aspId, index.of(MOBILE_NUMBER, aspId, mobileNumber), except);
  }

  /** Whether that CI is the member's on record. */
  boolean isCiOf(Member member, String ci) {
    return index.of(CI, member.aspId(), ci).equals(member.ciIndex());
  }

  /** Whether some member has that CI. */
  public boolean hasCi(String aspId, String ci) {
    return exists(CI, aspId, index.of(CI, aspId, ci), BigInteger.ZERO);
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
            SELECT asp_id, user_id, password_hash, ci_index, active, blocked, failed_attempts
            FROM member WHERE asp_id = :aspId AND login_id_index = :loginId""")
        .param("aspId", aspId)
        .param("loginId", index.of(LOGIN_ID, aspId, loginId))
        .query(MemberStore::member)
        .optional();
  }

  private static Member member(ResultSet row, int number) throws SQLException {
    return new Member(
        row.getString("asp_id"),
        row.getBigDecimal("user_id").toBigIntegerExact(),
        row.getString("password_hash"),
        row.getString("ci_index"),
        row.getBoolean("active"),
        row.getBoolean("blocked"),
        row.getInt("failed_attempts"));
  }

  /**
   * Stores a member with the agreed terms; within the caller's transaction.
   *
   * @throws org.springframework.dao.DuplicateKeyException when the user id, login id or CI is taken
   */
  public void insert(NewMember member) {
    jdbc.sql(
            """
            INSERT INTO member (
              asp_id, user_id, login_id_index, ci_index, mobile_number_index, password_hash,
              active, blocked, failed_attempts, registered_at)
            VALUES (
              :asp_id, :user_id, :login_id_index, :ci_index, :mobile_number_index, :password_hash,
              :active, :blocked, :failed_attempts, :registered_at)""")
        .params(indexes(member))
        .param("asp_id", member.aspId())
        .param("user_id", member.userId())
        .param("password_hash", member.passwordHash())
        .param("active", member.standing().active())
        .param("blocked", member.standing().blocked())
        .param("failed_attempts", member.standing().failedAttempts())
        .param("registered_at", OffsetDateTime.now(clock))
        .update();
    insertDetails(member);
  }

  private void insertDetails(NewMember member) {
    jdbc.sql(
            """
            INSERT INTO member_details (
              asp_id, user_id, login_id, ci, birth_date, nationality, gender, user_name,
              mobile_number, email, join_channel, zip_code, address, address_detail, agreed_terms)
            VALUES (
              :asp_id, :user_id, :login_id, :ci, :birth_date, :nationality, :gender, :user_name,
              :mobile_number, :email, :join_channel, :zip_code, :address, :address_detail, :agreed_terms)""")
        .params(encrypted(member))
        .param("asp_id", member.aspId())
        .param("user_id", member.userId())
        .update();
  }

  private Map<String, @Nullable String> indexes(NewMember member) {
    Map<String, @Nullable String> texts = new HashMap<>();
    texts.put(LOGIN_ID, member.details().getLoginId());
    texts.put(CI, member.details().getCi());
    texts.put(MOBILE_NUMBER, member.details().getMobileNumber());
    texts.replaceAll(
        (column, text) -> text == null ? null : index.of(column, member.aspId(), text));
    return texts;
  }

  private Map<String, @Nullable String> encrypted(NewMember member) {
    Map<String, @Nullable String> texts = texts(member.details());
    texts.replaceAll(
        (column, text) ->
            text == null
                ? null
                : cipher.encrypt(
                    MemberTables.DETAILS.place(column, member.aspId(), member.userId()), text));
    return texts;
  }

  private Map<String, @Nullable String> texts(RegisterUserRequest details) {
    AddressInfo address = Optional.ofNullable(details.getAddressInfo()).orElseGet(AddressInfo::new);
    Map<String, @Nullable String> texts = new HashMap<>();
    texts.put("login_id", details.getLoginId());
    texts.put("ci", details.getCi());
    texts.put("birth_date", details.getBirthDate());
    texts.put("nationality", details.getNationality());
    texts.put("gender", details.getGender());
    texts.put("user_name", details.getUserName());
    texts.put("mobile_number", details.getMobileNumber());
    texts.put("email", details.getEmail());
    texts.put("join_channel", details.getJoinChannel());
    texts.put("zip_code", address.getZipCode());
    texts.put("address", address.getAddress());
    texts.put("address_detail", address.getAddressDetail());
    texts.put("agreed_terms", mapper.writeValueAsString(agreedTerms(details)));
    return texts;
  }

  private static Set<String> agreedTerms(RegisterUserRequest details) {
    return new LinkedHashSet<>(Optional.ofNullable(details.getTcIdList()).orElse(List.of()));
  }

  /** Removes every member of a service provider with all that belongs to them. */
  public void deleteAll(String aspId) {
    jdbc.sql("DELETE FROM member WHERE asp_id = :aspId").param("aspId", aspId).update();
  }
}
