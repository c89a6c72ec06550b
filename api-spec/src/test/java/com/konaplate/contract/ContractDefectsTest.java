package com.konaplate.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Breaks the bundled contract in one place and expects the defect at that very place. */
class ContractDefectsTest {

  private static final String YAML = Contracts.bundled().yaml();

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
          const: "1990010"              | const: "19900101"            | its request selects
          const: login-id-in-use@konaplate.test | pattern: x           | unknown word pattern
          loginId: register-success@konaplate.test | loginId: login-id-in-use@konaplate.test | its request selects login-id-in-use
          loginId: register-success@konaplate.test | loginId: somebody@konaplate.com | a login-id in an example has to be invented
          cardNo: "9999990000000001"    | cardNo: "4111111111111111"   | a card-number in an example has to be invented
          userId: 1000000001            | userId: 9007199254740992     | below 2^53
          userId: 1000000001            | userId: 0                    | breaks minimum of userId
          description: Invalid input value. loginId} | description: Invalid input value. loginid} | its request breaks a limit
          code: "001_028", description: CI | code: "001_029", description: CI | its reply is none that x-error-codes declares
          birthDate: "1990010"          | birthDate: "19900101"        | its request selects success
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
          '^[A-Z]{3}$'                  | `'^A|KST$'`                  | anchored as a whole
          $ref: '#/components/schemas/AddressInfo' | $ref: '#/components/schemas/RegisterUserRequest' | refers to itself
          $ref: '#/components/schemas/AddressInfo' | $ref: 'other.yaml#/AddressInfo' | points to nothing in this file
          $ref: '#/components/schemas/AddressInfo' | $ref: ''          | points to nothing in this file
          minLength: 10                 | minLength: 30                | minLength that is not above it
          minimum: 1                    | minimum: 99999999999999999999 | maximum is below minimum
          rule: unknown-path            | rule: no-path                | has to declare the rule unknown-path once
          credential: "000_002"         | repeated: "000_002"          | stands twice
          syntax: "000_002"             | x-required-when: "000_002"   | unknown keyword x-required-when
          operationId: checkPassword    | operationId: resetPassword   | stands twice
          /api/v1/user/password/check:  | "/api/v1/user/{name}/check":  | a path is fixed
          - required: [mobileNumber]    | - required: [loginId]        | anyOf and x-required-when disagree
          userId: 1000000302            | userId: 1000000301           | another member has it too
          loginPassword: "142857"       | loginPassword: "14285"       | breaks minLength of loginPassword
          aspId: "990000000000001"      | aspId: "99"                  | breaks the schema of X-KM-User-AspId
          encData:                      | encDatum:                    | has to require encData
          loginId: {const: ""}          | loginId: nothing             | has to be a mapping
          type: "null"                  | type: nothing                | is no type of JSON Schema
          response: {code: "000_000", description: Success.} | response: {code: [], description: {}} | breaks type of response.code
          status: 404                   | status: 7                    | is no HTTP status
          text: The pages do not say what length counts; it counts Unicode code points. | text: "" | says nothing
          userId: 1000000001            | userId: 1e99999999999        | is no JSON number
          userId: 1000000001            | userId: 0o17                 | quote it
          maxBytes: 1048576             | maxBytes: 1 MiB              | has to be an integer
          summary: User Register / 회원 가입 | summary: User Register  | in English and in Korean
          nationality: Korean           | nationality: No              | quote it
          nationality: Korean           | nationality: 000_002         | quote it
          nationality: Korean           | nationality: 2026-11-20      | quote it
          nationality: Korean           | nationality: 23:59:59        | quote it
          nationality: Korean           | nationality: ~               | quote it
          nationality: Korean           | nationality: 1_000.5         | quote it
          joinChannel:                  | on:                          | quote it
          joinChannel:                  | true:                        | quote it
          "200":                        | 200:                         | quote it
          minimum: 1                    | x-documented: 1 to 20        | an integer needs a minimum and a maximum
          maximum: 9999999999999999999  | x-documented: 1 to 20        | an integer needs a minimum and a maximum
          $ref: '#/components/schemas/AddressInfo' | type: boolean     | nothing refers to it
          name: BankAccount             | name: Bank                   | no operation has this tag
          "001_043":                    | "001_044":                   | no response carries this code
          operationId: checkPassword    | operationId: CheckPassword   | begins with a small letter
          operationId: checkPassword    | operationId: check-password  | begins with a small letter
          invalid-user-id:              | invalidUserId:               | small letters and digits, parted by hyphens
          '^[A-Z]{3}$'                  | '^(?i)[A-Z]{3}$'             | another meaning outside of Java
          '^[A-Z]{3}$'                  | '^\\p{Lu}{3}$'               | another meaning outside of Java
          '^[A-Z]{3}$'                  | '^[A-Z]{3}+$'                | another meaning outside of Java
          tags: [BankAccount]           | deprecated: soon             | has to be true or false
          example: KST                  | deprecated: soon             | has to be true or false
          default: false                | deprecated: soon             | has to be true or false
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
  void areNotWhatIsDeprecated() {
    String yaml =
        YAML.replace("example: KST", "example: KST\n      deprecated: true")
            .replace("default: false", "default: false\n          deprecated: true")
            .replace("tags: [BankAccount]", "tags: [BankAccount]\n      deprecated: true");
    assertEquals(5, Contracts.read(yaml, "deprecated.yaml").operations().size());
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "openapi: 3.0.3",
        "[]",
        "text",
        "a: &a {b: *a}",
        "info: &a [*a]",
        "? [a]\n: b",
        "a: *unknown",
        "a: !!int abc",
        "a: .nan",
        "a: \u0000"
      })
  void areFoundInWhatIsNoContractAtAll(String yaml) {
    assertTrue(defectsOf(yaml).all().get(0).line() >= 1);
  }

  @Test
  void nameNestingThatIsTooDeep() {
    String deep = "a: " + "[".repeat(20_000) + "]".repeat(20_000);
    assertTrue(defectsOf(deep).toString().contains("nested too deeply"));
  }

  @Test
  void nameTheLineThatIsNotUtf8(@TempDir Path dir) throws Exception {
    Path file = dir.resolve("latin.yaml");
    Files.write(file, "openapi: 3.0.3\ninfo: é\n".getBytes(StandardCharsets.ISO_8859_1));
    ContractDefects defects =
        assertThrows(DefectiveContractException.class, () -> Contracts.read(file)).defects();
    assertEquals(2, defects.all().get(0).line());
  }

  /** Whatever is left out, the reader answers with defects or a contract, never with a fault. */
  @TestFactory
  Stream<DynamicTest> areFoundWhateverIsLeftOut() {
    List<String> lines = YAML.lines().toList();
    return IntStream.range(0, lines.size())
        .filter(line -> lines.get(line).matches(" {0,6}[\\w$'\"/-]+.*"))
        .mapToObj(line -> DynamicTest.dynamicTest(lines.get(line), () -> readWithout(lines, line)));
  }

  private static void readWithout(List<String> lines, int left) {
    String yaml =
        IntStream.range(0, lines.size())
            .filter(line -> line != left)
            .mapToObj(lines::get)
            .collect(Collectors.joining("\n"));
    try {
      Contracts.read(yaml, "shorter.yaml");
    } catch (DefectiveContractException expected) {
      assertTrue(expected.defects().all().get(0).line() >= 1);
    }
  }

  @Test
  void nameAKeyThatStandsTwice() {
    assertTrue(
        defectsOf("openapi: 3.0.3\nopenapi: 3.0.3\n").all().get(0).text().contains("stands twice"));
  }

  private static ContractDefects defectsOf(String yaml) {
    return assertThrows(DefectiveContractException.class, () -> Contracts.read(yaml, "broken.yaml"))
        .defects();
  }
}
