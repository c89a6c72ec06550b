package com.konaplate.mock.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.konaplate.contract.Operation;
import com.konaplate.contract.Scenario;
import com.konaplate.contract.wire.JsonBody;
import com.konaplate.contract.wire.PayloadCipher;
import com.konaplate.contract.wire.SandboxCredentials;
import com.konaplate.contract.wire.TranToken;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** Every scenario of every operation, chosen and tried in the browser. */
@ExtendWith(BrowserExtension.class)
class TryScenariosIT {

  private static final SandboxCredentials CREDENTIALS = SandboxCredentials.of(Browser.CONTRACT);

  private static final List<String> CIPHERS = List.of("A256GCM", "A128GCM");

  static Stream<Arguments> requests() {
    List<Scenario> scenarios =
        Browser.CONTRACT.operations().stream()
            .flatMap(operation -> operation.scenarios().stream())
            .toList();
    return Stream.concat(
        scenarios.stream().map(scenario -> Arguments.of("en", "", scenario)),
        IntStream.range(0, scenarios.size())
            .mapToObj(i -> Arguments.of("ko", CIPHERS.get(i % CIPHERS.size()), scenarios.get(i))));
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @MethodSource("requests")
  void scenarioAnswersAsDeclared(
      String language, String encryption, Scenario scenario, Browser browser) throws Exception {
    Operation operation = Browser.CONTRACT.operation(scenario.operation());
    ReferencePage page = new ReferencePage(browser);
    page.openOperation(language, operation);
    assertEquals(title(scenario, language), page.titles(operation.id()).get(scenario.key()));
    page.choose(scenario, encryption);
    ShownReply shown = page.tryIt(operation.id());

    assertTrue(shown.outcome().startsWith(scenario.status() + " "), shown.outcome());
    assertTrue(shown.outcome().contains(operation.id() + "/" + scenario.key()), shown.outcome());
    assertEquals(scenario.code(), shown.reply().path("response").path("code").asString());
    assertEquals(
        scenario.description(), shown.reply().path("response").path("description").asString());
    boolean comesEncrypted =
        !encryption.isEmpty() && operation.repliesEncrypted() && scenario.status() == 200;
    assertEquals(comesEncrypted, shown.has("replyEncrypted"));
    checkSignature(shown);
    assertEquals(scenario.request(), sentBody(shown, encryption));
    assertTrue(shown.text("curl").contains(shown.sentHeader("X-KM-Tran-Token")));
  }

  private static String title(Scenario scenario, String language) {
    String title = language.equals("en") ? scenario.title().english() : scenario.title().korean();
    return title.replace("`", "");
  }

  private static void checkSignature(ShownReply shown) {
    byte[] signed = shown.text("signedText").getBytes(StandardCharsets.UTF_8);
    String token = shown.sentHeader("X-KM-Tran-Token");
    assertTrue(TranToken.isOf(token, CREDENTIALS.secretKey(), signed), token);
    String time = shown.sentHeader("X-KM-Tran-Time");
    assertTrue(token.startsWith("KMV1:" + time), token);
    assertTrue(shown.sentHeader("X-KM-Correlation-Id").startsWith(time.substring(2) + "-"));
  }

  private static ObjectNode sentBody(ShownReply shown, String encryption) throws Exception {
    ObjectNode signed = shown.json("signedText");
    if (encryption.isEmpty()) {
      return signed;
    }
    assertEquals(CREDENTIALS.cryptoKeyId(), shown.sentHeader("X-KM-Crypto-Key-Id"));
    String compact = signed.path("encData").asString();
    String header =
        new String(
            Base64.getUrlDecoder().decode(List.of(compact.split("\\.")).get(0)),
            StandardCharsets.US_ASCII);
    assertTrue(header.contains(encryption), header);
    return JsonBody.read(PayloadCipher.decrypt(compact, CREDENTIALS.serverKeys().privateKey()));
  }
}
