package com.konaplate.mock.portal;

import com.konaplate.contract.Contract;
import com.konaplate.contract.Contracts;
import com.konaplate.mock.MockServer;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.stream.StreamSupport;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One browser for all tests of the portal, and the mock that serves it. */
final class Browser implements AutoCloseable {

  static final Contract CONTRACT = Contracts.bundled();

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final JsonMapper JSON = new JsonMapper();

  /** Brings what is pressed to the middle, again after each move, until it has stopped moving. */
  private static final String SETTLE =
      """
      const [element, done] = arguments;
      const target = element.closest('select') || element;
      let before = '';
      let framesAtRest = 0;
      const look = () => {
        const {x, y, width, height} = target.getBoundingClientRect();
        const now = [x, y, width, height].join();
        framesAtRest = now === before ? framesAtRest + 1 : 0;
        before = now;
        if (framesAtRest === 0) {
          target.scrollIntoView({block: 'center', behavior: 'instant'});
        }
        framesAtRest < 2 ? requestAnimationFrame(look) : done();
      };
      look();
      """;

  private final ChromeDriver driver;
  private final MockServer mock;

  Browser() throws IOException {
    driver = Chromium.start();
    driver.manage().timeouts().implicitlyWait(PATIENCE).scriptTimeout(PATIENCE);
    mock = MockServer.start(MockServer.Options.of(CONTRACT));
    width(1280);
  }

  String mockUrl() {
    return mock.baseUrl();
  }

  /** A page of the portal as the mock serves it. */
  String portalUrl(String page) {
    return mock.baseUrl() + PortalGate.PATH + "/" + page;
  }

  /** Opens an address afresh, even when only its fragment differs from the present one. */
  void open(String url) {
    driver.get("about:blank");
    driver.get(url);
    find("main h1");
  }

  /** Opens a page of the portal in a language. */
  void open(String page, String language) {
    open(portalUrl(page));
    speak(language);
  }

  void speak(String language) {
    if (!language.equals(script("return document.documentElement.lang"))) {
      click("button.language");
    }
  }

  void width(int pixels) {
    size(pixels, 900);
  }

  void size(int pixels, int height) {
    boolean isPhone = pixels < 600;
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", pixels, "height", height, "deviceScaleFactor", 1, "mobile", isPhone));
  }

  /** Pretends that the reader's system is light or dark. */
  void scheme(String lightOrDark) {
    List<Map<String, String>> features =
        List.of(Map.of("name", "prefers-color-scheme", "value", lightOrDark));
    driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", features));
  }

  /** The element, as soon as there is one. */
  WebElement find(String css) {
    return driver.findElement(By.cssSelector(css));
  }

  /** Presses the element as a reader does, who waits until the page is at rest. */
  void click(String css) {
    WebElement element = find(css);
    settle(element);
    element.click();
  }

  private void settle(WebElement element) {
    asyncScript(SETTLE, element);
  }

  WebElement focused() {
    return driver.switchTo().activeElement();
  }

  Object script(String javaScript, Object... arguments) {
    Object result = driver.executeScript(javaScript, arguments);
    return result == null ? "" : result;
  }

  Object asyncScript(String javaScript, Object... arguments) {
    Object result = driver.executeAsyncScript(javaScript, arguments);
    return result == null ? "" : result;
  }

  /** Runs a script in every page from now on, before the page's own; returns how to end it. */
  Runnable before(String javaScript) {
    Object id =
        driver
            .executeCdpCommand(
                "Page.addScriptToEvaluateOnNewDocument", Map.of("source", javaScript))
            .get("identifier");
    return () ->
        driver.executeCdpCommand(
            "Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", String.valueOf(id)));
  }

  byte[] screenshot() {
    Object png =
        driver.executeCdpCommand("Page.captureScreenshot", Map.of("format", "png")).get("data");
    return Base64.getDecoder().decode(String.valueOf(png));
  }

  /** The addresses on other machines that were asked for since the last call. */
  List<String> foreignRequests() {
    return StreamSupport.stream(
            driver.manage().logs().get(LogType.PERFORMANCE).spliterator(), false)
        .map(LogEntry::getMessage)
        .map(message -> JSON.readTree(message).path("message"))
        .filter(message -> message.path("method").asString("").startsWith("Network.request"))
        .map(message -> message.path("params").path("request").path("url"))
        .filter(JsonNode::isString)
        .map(JsonNode::stringValue)
        .filter(url -> !isLocal(url))
        .toList();
  }

  private static boolean isLocal(String url) {
    return Set.of("data", "file", "about", "blob").contains(url.substring(0, url.indexOf(':')))
        || Set.of("127.0.0.1", Chromium.INSECURE_HOST).contains(URI.create(url).getHost());
  }

  /** What the browser complained of since the last call, but for replies that are refusals. */
  List<String> complaints() {
    return StreamSupport.stream(driver.manage().logs().get(LogType.BROWSER).spliterator(), false)
        .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
        .map(LogEntry::getMessage)
        .filter(message -> !message.contains("status of 400"))
        .toList();
  }

  @Override
  public void close() {
    driver.quit();
    mock.close();
  }
}
