package com.konaplate.mock.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.konaplate.contract.wire.JsonBody;
import com.konaplate.mock.MockServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.node.ObjectNode;

/** No number is rounded on its way through the browser. */
@ExtendWith(BrowserExtension.class)
class ExactNumbersIT {

  private static final String LARGEST = "9999999999999999999";

  @Test
  void limitIsShownExactly(Browser browser) {
    browser.open("index.html", "en");
    new ReferencePage(browser).openOperation("generateArsAuthCode");
    assertEquals(
        "1–" + LARGEST,
        browser.find("[id$='-generateArsAuthCode'] .limit").getDomProperty("textContent"));
  }

  @Test
  void bodyIsSentExactly(Browser browser) {
    browser.open("index.html", "en");
    ReferencePage page = new ReferencePage(browser);
    page.openOperation("generateArsAuthCode");
    String body = "{\"userId\":" + LARGEST + "}";
    page.type("generateArsAuthCode", body);
    ShownReply shown = page.tryIt("generateArsAuthCode");
    assertEquals(body, shown.text("signedText"));
    assertTrue(shown.outcome().startsWith("200 "), shown.outcome());
  }

  /** The contract's own examples are small, so that every tool can read them. */
  @Test
  void replyIsShownExactly(Browser browser) throws Exception {
    try (MockServer mock = MockServer.start(MockServer.Options.of(Browser.CONTRACT))) {
      addStub(mock, "{\"response\":{},\"userId\":" + LARGEST + ",\"rate\":1.0}");
      browser.open(mock.baseUrl() + "/docs/index.html");
      ReferencePage page = new ReferencePage(browser);
      page.openOperation("checkPassword");
      String reply = page.tryIt("checkPassword").text("reply");
      assertTrue(reply.contains("\"userId\": " + LARGEST + ",\n"), reply);
      assertTrue(reply.contains("\"rate\": 1.0\n"), reply);
    }
  }

  /** What marks exact numbers on the page is no secret of a fixed text. */
  @Test
  void textThatLooksLikeAMarkedNumberStaysText(Browser browser) throws Exception {
    try (MockServer mock = MockServer.start(MockServer.Options.of(Browser.CONTRACT))) {
      addStub(mock, "{\"response\":{},\"userId\":\"\\u0000exact 1\"}");
      browser.open(mock.baseUrl() + "/docs/index.html");
      ReferencePage page = new ReferencePage(browser);
      page.openOperation("checkPassword");
      String reply = page.tryIt("checkPassword").text("reply");
      assertTrue(reply.contains("\"userId\": \"\\u0000exact 1\""), reply);
    }
  }

  @Test
  void markupOfAReplyIsShownAsText(Browser browser) throws Exception {
    String image = "<img src=x onerror=document.title=1>";
    try (MockServer mock = MockServer.start(MockServer.Options.of(Browser.CONTRACT))) {
      addStub(
          mock,
          "{\"response\":{\"code\":\"%1$s\",\"description\":\"%1$s\"}}".formatted(image),
          image);
      browser.open(mock.baseUrl() + "/docs/index.html");
      ReferencePage page = new ReferencePage(browser);
      page.openOperation("checkPassword");
      ShownReply shown = page.tryIt("checkPassword");
      assertTrue(shown.text("reply").contains("\"code\": \"" + image + "\""), shown.text("reply"));
      assertTrue(shown.outcome().contains(image), shown.outcome());
      assertEquals(
          0L, browser.script("return document.querySelectorAll('img[src=x], [onerror]').length"));
    }
  }

  private static void addStub(MockServer mock, String reply) throws Exception {
    addStub(mock, reply, "none");
  }

  private static void addStub(MockServer mock, String reply, String diagnosis) throws Exception {
    ObjectNode stub = JsonBody.object().put("priority", 1);
    stub.putObject("request").put("urlPath", "/api/v1/user/password/check");
    stub.putObject("response")
        .put("body", reply)
        .putObject("headers")
        .put("Content-Type", "application/json")
        .put("X-Mock-Diagnosis", diagnosis);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(mock.baseUrl() + "/__admin/mappings"))
            .POST(BodyPublishers.ofByteArray(JsonBody.bytes(stub)))
            .build();
    assertEquals(
        201, HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode());
  }
}
