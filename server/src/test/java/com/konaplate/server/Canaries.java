package com.konaplate.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** Values that must be found nowhere but where they belong. */
final class Canaries {

  static final String PASSWORD = "739154";
  static final String NEW_PASSWORD = "918273";
  static final String WRONG_PASSWORD = "640918";
  private static final String LOGIN_ID = "canary-login@konaplate.test";
  private static final String CI = "CANARY-CI-" + "7".repeat(78);
  private static final String BIRTH_DATE = "19870329";
  private static final String NAME = "Canary Wren Mustermann";
  private static final String MOBILE_NUMBER = "01000007391";
  private static final String EMAIL = "canary-mail@konaplate.test";
  private static final String ZIP_CODE = "73-915";
  private static final String ADDRESS = "Canary-ro 7391";
  private static final String ADDRESS_DETAIL = "Canary unit 739";
  private static final String TERM = "canary-term";

  private Canaries() {}

  /** What is searched for; texts of a card are added as they are issued. */
  static List<String> all() {
    return new ArrayList<>(
        List.of(
            PASSWORD,
            NEW_PASSWORD,
            WRONG_PASSWORD,
            LOGIN_ID,
            CI,
            BIRTH_DATE,
            NAME,
            MOBILE_NUMBER,
            EMAIL,
            ZIP_CODE,
            ADDRESS,
            ADDRESS_DETAIL,
            TERM));
  }

  static ObjectNode registration() {
    ObjectNode request = Partner.request("registerUser", "success");
    request
        .put("loginId", LOGIN_ID)
        .put("loginPassword", PASSWORD)
        .put("ci", CI)
        .put("birthDate", BIRTH_DATE)
        .put("userName", NAME)
        .put("mobileNumber", MOBILE_NUMBER)
        .put("email", EMAIL);
    request.withArray("tcIdList").add(TERM);
    request
        .putObject("addressInfo")
        .put("zipCode", ZIP_CODE)
        .put("address", ADDRESS)
        .put("addressDetail", ADDRESS_DETAIL);
    return request;
  }

  static ObjectNode duplicateCheck() {
    return Partner.json("{}").put("loginId", LOGIN_ID).put("mobileNumber", MOBILE_NUMBER);
  }

  static ObjectNode check(String password) {
    return Partner.json("{}").put("loginId", LOGIN_ID).put("loginPassword", password);
  }

  static ObjectNode reset() {
    return Partner.json("{}")
        .put("loginId", LOGIN_ID)
        .put("ci", CI)
        .put("currentPassword", PASSWORD)
        .put("newPassword", NEW_PASSWORD);
  }

  /** None of the values may occur in a text. */
  static void areNotIn(String text, List<String> canaries, String where) {
    assertEquals(List.of(), canaries.stream().filter(one -> occurs(one, text)).toList(), where);
  }

  /**
   * Six digits that only continue a number are no password: a time or a size has them by chance.
   */
  private static boolean occurs(String canary, String text) {
    String start = canary.matches("[0-9]{6}") ? "(?<![0-9.])" : "";
    return Pattern.compile(start + Pattern.quote(canary), Pattern.CASE_INSENSITIVE)
        .matcher(text)
        .find();
  }
}
