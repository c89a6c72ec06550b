package com.konaplate.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Breaks the bundled contract in one place and expects the defect at that very place. */
class ContractDefectsTest {

  private static final String YAML = Contract.bundled().yaml();

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          x-encrypted: as-request       | x-crypted: as-request        | unknown word x-crypted
          x-encrypted: as-request       | x-encrypted: always          | has to be as-request
          nullable: true                | readOnly: true               | unknown word readOnly
          '^[A-Z]{3}$'                  | '[A-Z]{3}'                   | anchored
          '^[A-Z]{3}$'                  | '^[A-Z{3}$('                 | no regular expression
          format: yyMMdd                | format: yyMM                 | unknown format yyMM
          x-sensitive: card-number      | x-sensitive: secret          | unknown kind secret
          openapi: 3.0.3                | openapi: 3.1.0               | has to be 3.0.3
          const: "1990010"              | const: "19900101"            | own x-when and no earlier one
          const: login-id-in-use@konaplate.test | pattern: x           | unknown word pattern
          loginId: register-success@konaplate.test | loginId: login-id-in-use@konaplate.test | the success request satisfies the x-when of login-id-in-use
          loginId: register-success@konaplate.test | loginId: somebody@konaplate.com | a login-id in an example has to be invented
          cardNo: "9999990000000001"    | cardNo: "4111111111111111"   | a card-number in an example has to be invented
          userId: 1000000001            | userId: 9007199254740992     | below 2^53
          userId: 1000000001            | userId: 0                    | the reply breaks minimum of userId
          description: Invalid input value. loginId} | description: Invalid input value. loginid} | its request breaks a limit
          code: "001_028", description: CI | code: "001_029", description: CI | its reply is none that x-error-codes declares
          birthDate: "1990010"          | birthDate: "19900101"        | its request has to satisfy its own
          rule: mobile-number-in-use    | rules: mobile-number-in-use  | unknown word rules
          maxLength: "000_015"          | maxLength: "000_016"         | code 000_016 is not in x-error-catalog
          minLength: "000_015"          | shortness: "000_015"         | unknown keyword shortness
          x-given: [already-registered] | x-given: [nobody]            | given an unknown member nobody
          status: INACTIVE              | status: SLEEPING             | has to be ACTIVE or INACTIVE
          '#/components/schemas/Result' | '#/components/schemas/Outcome' | points to nothing in this file
          x-assumption: {id: duplicate-code} | x-assumption: {id: duplicate-cod} | has no text anywhere
          tags: [BankAccount]           | tags: [Bank]                 | a tag that is not declared
          name: X-KM-Time-Zone          | name: X-KM-Zone              | has no header X-KM-Time-Zone
          example: KST                  | example: kst                 | breaks the header's own schema
          maxBytes: 1048576             | maxBytes: 1 MiB              | has to be an integer
          summary: User Register / 회원 가입 | summary: User Register  | in English and in Korean
          """)
  void areNamedAtTheirPlace(String sound, String broken, String defect) {
    int place = YAML.indexOf(sound);
    assertTrue(place >= 0, "the contract holds " + sound);
    String yaml = YAML.substring(0, place) + broken + YAML.substring(place + sound.length());
    ContractDefects defects = defectsOf(yaml);
    assertTrue(
        defects.all().stream().anyMatch(found -> found.text().contains(defect)), defects::toString);
  }

  @Test
  void haveTheLineOfTheWord() {
    String yaml = YAML.replaceFirst("x-sensitive: card-number", "x-hidden: card-number");
    long line =
        1 + yaml.substring(0, yaml.indexOf("x-hidden")).chars().filter(c -> c == '\n').count();
    assertEquals(
        List.of((int) line),
        defectsOf(yaml).all().stream().map(ContractDefects.Defect::line).toList());
  }

  @Test
  void areCollectedBeforeTheReaderFails() {
    String yaml = YAML.replace("nullable: true", "nullable: maybe").replace("3.0.3", "2.0");
    assertTrue(defectsOf(yaml).all().size() > 5);
  }

  @Test
  void nameTheLineOfBrokenYaml() {
    assertEquals(2, defectsOf("openapi: 3.0.3\n  info: [\n").all().get(0).line());
  }

  @Test
  void nameAKeyThatStandsTwice() {
    assertTrue(
        defectsOf("openapi: 3.0.3\nopenapi: 3.0.3\n").all().get(0).text().contains("stands twice"));
  }

  private static ContractDefects defectsOf(String yaml) {
    return assertThrows(DefectiveContractException.class, () -> Contract.read(yaml, "broken.yaml"))
        .defects();
  }
}
