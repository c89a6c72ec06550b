package com.konaplate.contract;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the state that the scenarios need ({@code x-given}). */
final class GivenReader {

  private static final Set<String> PROJECT_WORDS =
      Set.of(
          "aspId",
          "accessKey",
          "secretKey",
          "cryptoKeyId",
          "mandatoryTerms",
          "maxPasswordAttempts",
          "cardProduct");
  private static final Set<String> MEMBER_WORDS =
      Set.of(
          "userId",
          "loginId",
          "loginPassword",
          "ci",
          "mobileNumber",
          "status",
          "blocked",
          "failedAttempts");
  private static final String ACTIVE = "ACTIVE";
  private static final String INACTIVE = "INACTIVE";

  private GivenReader() {}

  static SandboxProject read(Cursor root) {
    Cursor given = root.need("x-given").knowing(Set.of("project", "members"));
    Cursor project = given.need("project").knowing(PROJECT_WORDS);
    return new SandboxProject(
        project.need("aspId").text(),
        project.need("accessKey").text(),
        project.need("secretKey").text(),
        project.need("cryptoKeyId").text(),
        project.need("mandatoryTerms").texts(),
        project.need("maxPasswordAttempts").smallInteger().orElse(0),
        cardProduct(project.at("cardProduct")),
        members(given.need("members")));
  }

  private static Optional<SandboxProject.CardProduct> cardProduct(Cursor cursor) {
    if (!cursor.exists()) {
      return Optional.empty();
    }
    cursor.knowing(Set.of("serviceId", "bin"));
    String bin = invented(cursor.need("bin"), Sensitivity.CARD_NUMBER);
    return Optional.of(new SandboxProject.CardProduct(cursor.need("serviceId").text(), bin));
  }

  private static Map<String, SandboxProject.Member> members(Cursor cursor) {
    Map<String, SandboxProject.Member> members = new LinkedHashMap<>();
    cursor.members().forEach((name, member) -> members.put(name, member(member)));
    return members;
  }

  private static SandboxProject.Member member(Cursor cursor) {
    cursor.knowing(MEMBER_WORDS);
    return new SandboxProject.Member(
        cursor.need("userId").integer().orElse(BigInteger.ONE),
        invented(cursor.need("loginId"), Sensitivity.LOGIN_ID),
        cursor.at("loginPassword").optionalText(),
        optional(cursor.at("ci"), Sensitivity.CONNECTION_INFORMATION),
        optional(cursor.at("mobileNumber"), Sensitivity.PHONE_NUMBER),
        isActive(cursor.at("status")),
        cursor.at("blocked").flag(),
        cursor.at("failedAttempts").smallInteger().orElse(0));
  }

  private static boolean isActive(Cursor cursor) {
    String status = cursor.optionalText().orElse(ACTIVE);
    if (!Set.of(ACTIVE, INACTIVE).contains(status)) {
      cursor.defect("has to be ACTIVE or INACTIVE");
    }
    return status.equals(ACTIVE);
  }

  private static Optional<String> optional(Cursor cursor, Sensitivity kind) {
    return cursor.exists() ? Optional.of(invented(cursor, kind)) : Optional.empty();
  }

  private static String invented(Cursor cursor, Sensitivity kind) {
    String value = cursor.text();
    if (!kind.isInvented(value)) {
      cursor.defect("a %s has to be invented: %s".formatted(kind.word(), kind.invention()));
    }
    return value;
  }
}
