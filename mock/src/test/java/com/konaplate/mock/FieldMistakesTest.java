package com.konaplate.mock;

import static com.konaplate.mock.PlantedMistakes.CONTRACT;
import static com.konaplate.mock.PlantedMistakes.LOGIN_ID;
import static com.konaplate.mock.PlantedMistakes.PIN;
import static com.konaplate.mock.PlantedMistakes.assertNamed;
import static com.konaplate.mock.PlantedMistakes.call;
import static com.konaplate.mock.PlantedMistakes.registration;
import static com.konaplate.mock.PlantedMistakes.row;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** Mistakes in the fields of a body. */
@KonaplateMock
class FieldMistakesTest {

  private final MockServer mock;

  FieldMistakesTest(MockServer mock) {
    this.mock = mock;
  }

  private static Call changed(String name, String value) {
    return Call.plain(CONTRACT, "registerUser", registration().put(name, value));
  }

  static Stream<Arguments> mistakes() {
    ObjectNode misspelt = registration();
    misspelt.remove("loginId");
    ObjectNode nothing = registration().putNull("email");
    return Stream.of(
        row("too short", changed("birthDate", "1990010"), "has 7 characters, exactly 8 are asked"),
        row("form", changed("loginPassword", "canary"), "(6 characters) does not have the form"),
        row("no date", changed("birthDate", "19900231"), "does not exist as a date"),
        row("white space", changed("loginPassword", PIN + " "), "7 characters", "white space"),
        row("absent", Call.plain(CONTRACT, "registerUser", misspelt), "the value is absent"),
        row("null", Call.plain(CONTRACT, "registerUser", nothing), "null, which counts as absent"),
        row(
            "misspelt",
            Call.plain(CONTRACT, "registerUser", misspelt.deepCopy().put("login_id", LOGIN_ID)),
            "loginId: required: the value is absent",
            "the unknown login_id (loginId?)"),
        row("elsewhere", changed("zipCode", "00001"), "zipCode (addressInfo.zipCode?)"),
        row("value for a name", changed(LOGIN_ID, "x"), "(a name of 32 characters)"),
        row("encdata", changed("encdata", "canary"), "encdata (encData?)"),
        row(
            "number for text",
            Call.plain(CONTRACT, "registerUser", registration().put("loginPassword", 864209)),
            "the value is an integer, a string is expected: write it in quotes"),
        row(
            "text for number",
            Call.raw(CONTRACT, "generateArsAuthCode", "{\"userId\":\"864209\"}"),
            "the value is a string, an integer is expected: write it without quotes"),
        row(
            "text for a list",
            changed("tcIdList", "990001"),
            "the value is a string, an array is expected: write it in brackets"),
        row("serialised twice", Call.raw(CONTRACT, "registerUser", "\"{}\""), "serialised twice"),
        row("a form", Call.raw(CONTRACT, "registerUser", "loginId=canary"), "it is a form"),
        row(
            "neither of two",
            Call.raw(CONTRACT, "checkRegistrationId", "{}"),
            "the rest of the request makes the value required, see mobileNumber"),
        row("beginning of a name", changed("birth", "canary"), "birth (birthDate?)"),
        row("another name for encData", changed("enc_data", "canary"), "enc_data (encData?)"),
        row(
            "path",
            call().path("/api/v1/user/registration/"),
            "/api/v1/user/registration is near"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("mistakes")
  void mistakeIsNamedAndNothingSecret(String mistake, Call call, List<String> named)
      throws Exception {
    assertNamed(mock, call, named);
  }
}
