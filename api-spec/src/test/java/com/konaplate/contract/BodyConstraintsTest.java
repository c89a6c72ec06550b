package com.konaplate.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.konaplate.contract.wire.JsonBody;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

class BodyConstraintsTest {

  private static final Contract CONTRACT = Contracts.bundled();

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          registerUser | {"loginId":5}                  | loginId type
          registerUser | {"loginId":null}               | loginId required
          registerUser | {"ci":"","loginId":null}       | ci minLength
          registerUser | {"joinChannel":""}             | joinChannel minLength
          registerUser | {"email":""}                   | email empty
          registerUser | {"loginPassword":"12345a"}     | loginPassword pattern
          registerUser | {"loginPassword":"12345"}      | loginPassword minLength
          registerUser | {"birthDate":"20230229"}       | birthDate format
          registerUser | {"birthDate":"2023022X"}       | birthDate pattern
          registerUser | {"addressInfo":{}}             | addressInfo.zipCode required
          registerUser | {"addressInfo":[]}             | addressInfo type
          registerUser | {"addressInfo":{"zipCode":"00001","address":""}} | addressInfo.address empty
          registerUser | {"addressInfo":null,"tcIdList":null} | none
          registerUser | {"tcIdList":["1",null]}        | tcIdList[1] required
          registerUser | {"tcIdList":["","1"]}          | tcIdList[0] empty
          registerUser | {"tcIdList":[1]}               | tcIdList[0] type
          registerUser | {"tcIdList":"1"}               | tcIdList type
          registerUser | {"unknown":1}                  | none
          checkRegistrationId | {"loginId":null,"mobileNumber":null} | loginId x-required-when
          checkRegistrationId | {"loginId":null,"mobileNumber":"01000000009"} | none
          checkRegistrationId | {"userId":1.0}          | userId type
          checkRegistrationId | {"userId":1e3}          | userId type
          checkRegistrationId | {"userId":"1"}          | userId type
          checkRegistrationId | {"userId":true}         | userId type
          checkRegistrationId | {"userId":0}            | userId minimum
          checkRegistrationId | {"userId":9999999999999999999}  | none
          checkRegistrationId | {"userId":10000000000000000000} | userId maximum
          resetPassword | {"currentPassword":null}      | currentPassword x-required-when
          resetPassword | {"currentPassword":null,"isResetPassword":null} | currentPassword x-required-when
          resetPassword | {"currentPassword":null,"isResetPassword":true} | none
          resetPassword | {"isResetPassword":"true"}    | isResetPassword type
          """)
  void answerWithTheFirstBrokenPromise(String operation, String change, String expected)
      throws Exception {
    ObjectNode body = CONTRACT.operation(operation).scenario("success").request().deepCopy();
    body.setAll(JsonBody.read(change.getBytes(StandardCharsets.UTF_8)));
    assertEquals(expected, broken(operation, body));
  }

  @Test
  void countLengthInCodePoints() {
    assertEquals("none", broken("registerUser", named("😀".repeat(100))));
    assertEquals("userName maxLength", broken("registerUser", named("😀".repeat(101))));
  }

  private static ObjectNode named(String name) {
    ObjectNode body = CONTRACT.operation("registerUser").scenario("success").request().deepCopy();
    return body.put("userName", name);
  }

  private static String broken(String operation, ObjectNode body) {
    return CONTRACT
        .operation(operation)
        .body()
        .firstViolation(body)
        .map(violation -> violation.place() + " " + violation.keyword().word())
        .orElse("none");
  }

  /** The order that the server sorts by is the order in which the compiled contract checks. */
  @Test
  void areListedInOrderOfPrecedence() {
    for (Operation operation : CONTRACT.operations()) {
      List<Violation> listed =
          operation.constraints().stream()
              .map(c -> new Violation(indexed(c.place()), c.keyword()))
              .filter(violation -> violation.keyword() != Keyword.REQUIRED_WHEN)
              .toList();
      List<Violation> sorted = new ArrayList<>(listed);
      Collections.shuffle(sorted);
      sorted.sort(operation.precedence());
      assertEquals(listed, sorted);
    }
  }

  private static Place indexed(Place place) {
    return new Place(place.kind(), place.name().replace("[]", "[0]"));
  }
}
