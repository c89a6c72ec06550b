package com.konaplate.mock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.konaplate.contract.Contract;
import com.konaplate.contract.Contracts;
import com.konaplate.contract.wire.JsonBody;
import com.konaplate.contract.wire.SandboxCredentials;
import com.konaplate.contract.wire.WireHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class JournalTest {

  private static final Contract CONTRACT = Contracts.bundled();
  private static final String CANARY = "kanarie";

  @SuppressWarnings("NullAway.Init")
  private MockServer mock;

  @BeforeEach
  void start() throws Exception {
    mock = MockServer.start(MockServer.Options.of(CONTRACT));
  }

  @AfterEach
  void stop() {
    mock.close();
  }

  private static ObjectNode registration() {
    ObjectNode body = CONTRACT.operation("registerUser").scenario("success").request().deepCopy();
    body.put("loginId", CANARY + "@konaplate.test")
        .put("loginPassword", "975310")
        .put("userName", CANARY)
        .put("loginPasword", "975310")
        .put("975310", CANARY);
    body.putObject("addressInfo").put("zipCode", "00001").put("address", CANARY);
    return body;
  }

  private String journal(String path) throws Exception {
    Reply reply = Call.raw(CONTRACT, "registerUser", "").method("GET").path(path).to(mock);
    assertEquals(200, reply.status());
    return new String(reply.http().body(), StandardCharsets.UTF_8);
  }

  private static void assertNothingSensitive(String text) {
    for (String canary : List.of(CANARY, "975310")) {
      assertFalse(text.contains(canary), text);
      for (int shift = 0; shift < 3; shift++) {
        byte[] shifted = (" ".repeat(shift) + canary).getBytes(StandardCharsets.UTF_8);
        String base64 = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        assertFalse(text.contains(base64.substring(4, base64.length() - 1)), text);
      }
    }
  }

  @Test
  void showsNothingSensitive() throws Exception {
    Call.plain(CONTRACT, "registerUser", registration()).to(mock);
    Call.encrypted(CONTRACT, "registerUser", registration()).to(mock);
    Call.plain(CONTRACT, "registerUser", registration().put("gender", "x")).to(mock);
    Call.plain(CONTRACT, "registerUser", registration()).path("/" + "unknown").to(mock);
    Call.raw(CONTRACT, "registerUser", "{\"loginPassword\": 975310, " + CANARY).to(mock);
    String text = journal("/__admin/requests");
    assertNothingSensitive(text);
    JsonNode requests = JsonBody.read(text.getBytes(StandardCharsets.UTF_8)).path("requests");
    assertEquals(5, requests.size());
    JsonNode newestRegistration = requests.path(4).path("request");
    JsonNode shown =
        JsonBody.read(newestRegistration.path("body").asString().getBytes(StandardCharsets.UTF_8));
    assertEquals("***", shown.path("loginPassword").asString());
    assertEquals("***", shown.path("loginPasword").asString());
    assertEquals("***", shown.path("addressInfo").path("address").asString());
    assertEquals("Female", shown.path("gender").asString());
    assertTrue(newestRegistration.path("headers").has(WireHeaders.CORRELATION_ID));
    assertNothingSensitive(journal("/__admin/requests/" + requests.path(4).path("id").asString()));
    assertNothingSensitive(journal("/__admin/requests/unmatched"));
  }

  @Test
  void showsNoCredentials() throws Exception {
    String token = "KMV1:" + CANARY;
    registration(token).to(mock);
    registration(token).path("/unknown").to(mock);
    String text = journal("/__admin/requests");
    for (String secret :
        List.of(token, CANARY, SandboxCredentials.of(CONTRACT).accessKey(), "session=")) {
      assertFalse(text.contains(secret), text);
    }
    assertTrue(text.contains(SandboxCredentials.of(CONTRACT).aspId()), text);
  }

  private static Call registration(String token) {
    return Call.plain(CONTRACT, "registerUser", registration())
        .with(WireHeaders.TRAN_TOKEN, token)
        .with("Authorization", "Bearer " + CANARY)
        .with("Cookie", "session=" + CANARY);
  }

  /**
   * Whoever adds a stub sees it as it was written; an entry of the journal tells its name alone.
   */
  @Test
  void showsNothingOfOwnStubsBodies() throws Exception {
    String stub =
        """
        {"priority": 1, "name": "mine",
         "request": {"urlPath": "/api/v1/user/registration", "method": "POST",
                     "bodyPatterns": [{"matchesJsonPath": "$[?(@.userName == '%s')]"}]},
         "response": {"status": 200, "jsonBody": {"loginId": "%s"}}}
        """
            .formatted(CANARY, CANARY);
    admin("POST", "/__admin/mappings", stub);
    assertTrue(journal("/__admin/mappings").contains(CANARY));
    Call.plain(CONTRACT, "registerUser", registration()).to(mock);
    String text = journal("/__admin/requests");
    assertTrue(text.contains("\"mine\""), text);
    assertNothingSensitive(text);
  }

  @Test
  void showsNothingSensitiveWhereverRequestsAreSearched() throws Exception {
    Call.plain(CONTRACT, "registerUser", registration()).to(mock);
    Call.plain(CONTRACT, "registerUser", registration()).path("/unknown").to(mock);
    String any = "{\"urlPattern\": \".*\"}";
    String none = "{\"urlPath\": \"/none\"}";
    String found = admin("POST", "/__admin/requests/find", any);
    assertTrue(found.contains("/api/v1/user/registration"), found);
    assertNothingSensitive(found);
    assertNothingSensitive(admin("POST", "/__admin/requests/count", any));
    assertNothingSensitive(admin("POST", "/__admin/near-misses/request-pattern", none));
    assertNothingSensitive(journal("/__admin/requests/unmatched/near-misses"));
    assertNothingSensitive(admin("POST", "/__admin/recordings/snapshot", "{\"persist\": false}"));
    assertNothingSensitive(admin("POST", "/__admin/requests/remove", any));
  }

  private String admin(String method, String path, String body) throws Exception {
    Reply reply = Call.raw(CONTRACT, "registerUser", body).method(method).path(path).to(mock);
    assertTrue(reply.status() < 300, reply.toString());
    return new String(reply.http().body(), StandardCharsets.UTF_8);
  }

  @Test
  void isBoundedInBytes() throws Exception {
    byte[] small = JsonBody.bytes(registration());
    byte[] large = Arrays.copyOf(small, 1024 * 1024);
    Arrays.fill(large, small.length, large.length, (byte) ' ');
    Call call = Call.raw(CONTRACT, "registerUser", large);
    for (int sent = 0; sent < 20; sent++) {
      assertEquals(200, call.to(mock).status());
    }
    JsonNode kept =
        JsonBody.read(journal("/__admin/requests?limit=1").getBytes(StandardCharsets.UTF_8));
    assertEquals(16, kept.path("meta").path("total").asInt());
  }

  @Test
  void canBeEmptied() throws Exception {
    Call.plain(CONTRACT, "registerUser", registration()).to(mock);
    Call.raw(CONTRACT, "registerUser", "").method("DELETE").path("/__admin/requests").to(mock);
    assertTrue(journal("/__admin/requests").contains("\"total\" : 0"));
  }
}
