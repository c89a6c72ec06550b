package com.konaplate.contract.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.konaplate.contract.Contract;
import com.konaplate.contract.Contracts;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class WireTest {

  private static final Contract CONTRACT = Contracts.bundled();
  private static final SandboxCredentials CREDENTIALS = SandboxCredentials.of(CONTRACT);
  private static final Instant NOW = Instant.parse("2026-11-20T00:30:00.123Z");
  private static final byte[] BODY = "{\"userId\":1}".getBytes(StandardCharsets.UTF_8);

  @Test
  void tokenHasKoreanTimeAndSignsTheBytes() {
    String token = TranToken.sign("secret", NOW, BODY);
    assertEquals("KMV1:20261120093000123:", token.substring(0, 23));
    assertEquals(67, token.length());
    assertTrue(TranToken.isOf(token, "secret", BODY));
    assertTrue(TranToken.isOf(token.substring(0, 66), "secret", BODY), "unpadded");
    assertFalse(
        TranToken.isOf(token, "secret", "{\"userId\": 1}".getBytes(StandardCharsets.UTF_8)));
    assertFalse(TranToken.isOf(token, "Secret", BODY));
  }

  @Test
  void cipherOpensWhatItSealedAndNothingElse() throws Exception {
    String jwe = PayloadCipher.encrypt(BODY, CREDENTIALS.serverKeys().publicKey());
    assertEquals(5, jwe.split("\\.").length);
    assertArrayEquals(BODY, PayloadCipher.decrypt(jwe, CREDENTIALS.serverKeys().privateKey()));
    assertThrows(
        UndecryptableException.class,
        () -> PayloadCipher.decrypt(jwe, CREDENTIALS.clientKeys().privateKey()));
    String changed = jwe.substring(0, jwe.length() - 2) + (jwe.endsWith("AA") ? "BB" : "AA");
    assertThrows(
        UndecryptableException.class,
        () -> PayloadCipher.decrypt(changed, CREDENTIALS.serverKeys().privateKey()));
  }

  /** It is a JWE all the same; that its text is no JSON is another matter. */
  @Test
  void decryptsAnEmptyText() throws Exception {
    String jwe = PayloadCipher.encrypt(new byte[0], CREDENTIALS.serverKeys().publicKey());
    assertArrayEquals(
        new byte[0], PayloadCipher.decrypt(jwe, CREDENTIALS.serverKeys().privateKey()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "null",
        "[]",
        "{\"alg\":\"RSA-OAEP-256\"}",
        "{\"enc\":\"A128GCM\"}",
        "{\"alg\":\"none\"}",
        "{\"alg\":\"dir\",\"enc\":\"A128GCM\"}",
        "{\"alg\":\"RSA-OAEP-256\",\"enc\":\"A128GCM\",\"p2c\":-5}",
        "{\"alg\":\"RSA-OAEP-256\",\"enc\":null}",
        "{\"alg\":\"RSA-OAEP-256\",\"enc\":\"A128GCM\",\"zip\":\"DEF\"}"
      })
  void cipherRefusesWhateverTheHeaderHolds(String header) {
    String text =
        Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(header.getBytes(StandardCharsets.UTF_8))
            + ".AAAA.AAAA.AAAA.AAAA";
    assertThrows(
        UndecryptableException.class,
        () -> PayloadCipher.decrypt(text, CREDENTIALS.serverKeys().privateKey()));
  }

  @Test
  void cipherRefusesLenientBase64() {
    String jwe = PayloadCipher.encrypt(BODY, CREDENTIALS.serverKeys().publicKey());
    for (String lenient : List.of(jwe + "\n", jwe + "=", jwe.replaceFirst("\\.", "!."))) {
      assertThrows(
          UndecryptableException.class,
          () -> PayloadCipher.decrypt(lenient, CREDENTIALS.serverKeys().privateKey()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a.b.c", "....", "no jwe", "{}"})
  void cipherRefusesWhatIsNoJwe(String text) {
    assertThrows(
        UndecryptableException.class,
        () -> PayloadCipher.decrypt(text, CREDENTIALS.serverKeys().privateKey()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "[]",
        "1",
        "null",
        "{",
        "{}{}",
        "{} x",
        "{\"a\":1,\"a\":2}",
        "{'a':1}",
        "{\"a\":{\"b\":1,\"b\":1}}",
        "\uFEFF{}",
        "{\"a\":01}",
        "{\"a\":NaN}",
        "{\"a\":1,}",
        "{//\n}"
      })
  void bodyRefusesWhatIsNoSingleObject(String text) {
    assertThrows(
        MalformedBodyException.class, () -> JsonBody.read(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void bodyTellsADuplicateNameFromBrokenJson() {
    assertTrue(reason("{\"a\":1,\"a\":2}").contains("a name stands twice, at line 1"));
    assertTrue(reason("{\"a\":}").contains("not well-formed JSON, at line 1"));
  }

  private static String reason(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return assertThrows(MalformedBodyException.class, () -> JsonBody.read(bytes)).toString();
  }

  @Test
  void bodyRefusesWhatIsTooLongOrTooDeep() {
    for (String text :
        List.of(
            "{\"a\":" + "1".repeat(1001) + "}",
            "{\"" + "a".repeat(50_001) + "\":1}",
            "{\"a\":" + "[".repeat(501) + "]".repeat(501) + "}")) {
      MalformedBodyException refused =
          assertThrows(
              MalformedBodyException.class,
              () -> JsonBody.read(text.getBytes(StandardCharsets.UTF_8)));
      assertTrue(refused.toString().contains("a number or name is too long"));
    }
  }

  @Test
  void bodyRefusesOtherEncodings() {
    byte[] latin = "{\"a\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1);
    assertThrows(MalformedBodyException.class, () -> JsonBody.read(latin));
    assertThrows(
        MalformedBodyException.class, () -> JsonBody.read("{}".getBytes(StandardCharsets.UTF_16)));
  }

  @Test
  void bodyKeepsNumbersExact() throws Exception {
    String text = "{\"userId\":9999999999999999999,\"x\":1.0,\"y\":1E+3}";
    ObjectNode body = JsonBody.read(text.getBytes(StandardCharsets.UTF_8));
    assertEquals(text, JsonBody.write(body));
    assertFalse(body.get("x").isIntegralNumber());
    assertFalse(body.get("y").isIntegralNumber());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          application/json                    | true
          Application/JSON; charset=UTF-8     | true
          application/json;charset="utf-8"    | true
          application/json; charset=euc-kr    | false
          application/json; charset=          | false
          application/json;charset=utf-8;charset=euc-kr | false
          application/json;charset='utf-8'    | false
          application/json;version=1; profile="a;b" | true
          application/json;                   | true
          application/json;q=                 | false
          application/json;=                  | false
          application/json;"a=b"              | false
          application/json;a b=c              | false
          application/jsonp                   | false
          application/problem+json            | false
          text/plain                          | false
          """)
  void mediaTypeIsJsonInUtf8(String contentType, boolean sent) {
    assertEquals(sent, JsonMediaType.isSent(List.of(contentType)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          */*                                 | true
          application/*;q=0.5                 | true
          text/html, application/json         | true
          text/html                           | false
          application/json;q=0                | false
          application/json; q=0.000           | false
          application/json; q=0.001           | true
          application/json;q=0, */*           | false
          */*;q=0, application/json           | true
          application/*;q=0, */*              | false
          application/json;q=0;x=1            | false
          text/html, ,                        | false
          ','                                 | true
          """)
  void mediaTypeIsAccepted(String accept, boolean accepted) {
    assertEquals(accepted, JsonMediaType.isAccepted(List.of(accept)));
  }

  @Test
  void correlationIdIsEchoedOnlyWhenItIsWellFormed() {
    CorrelationId ids =
        new CorrelationId(
            CONTRACT.correlationId(),
            Clock.fixed(NOW, ZoneOffset.UTC),
            RandomGenerator.of("L64X128MixRandom"));
    assertEquals("261120093000-0A1b2c3", ids.ofReply(List.of("261120093000-0A1b2c3")));
    for (List<String> bad :
        List.of(List.<String>of(), List.of(""), List.of("x\r\nSet-Cookie: a"), List.of("1", "2"))) {
      String fresh = ids.ofReply(bad);
      assertTrue(fresh.matches("261120093000-[0-9a-f]{7}"), fresh);
      assertNotEquals(fresh, ids.ofReply(bad));
    }
  }
}
