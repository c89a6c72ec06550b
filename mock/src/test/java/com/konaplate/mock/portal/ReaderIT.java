package com.konaplate.mock.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.konaplate.contract.HeaderParameter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.Keys;

/** What readers do besides trying scenarios. */
@ExtendWith(BrowserExtension.class)
class ReaderIT {

  static List<String> pages() {
    return PortalPage.ALL.stream().map(PortalPage::file).toList();
  }

  @Test
  void languageIsRememberedOnEveryPage(Browser browser) {
    browser.open("errors.html", "ko");
    browser.open(browser.portalUrl("guide.html"));
    assertEquals("ko", browser.script("return document.documentElement.lang"));
    assertTrue(browser.find("h1").getText().contains("서명"));
    browser.speak("en");
    browser.open(browser.portalUrl("index.html"));
    assertEquals("en", browser.script("return document.documentElement.lang"));
  }

  @Test
  void languageIsSwitchedWithoutStorageToo(Browser browser) {
    Runnable undo =
        browser.before(
            "Object.defineProperty(window, 'localStorage', {get() { throw new Error('none'); }})");
    try {
      browser.open("errors.html", "ko");
      assertEquals("오류 코드", browser.find("h1").getText());
      browser.speak("en");
      assertEquals("Error codes", browser.find("h1").getText());
    } finally {
      undo.run();
    }
  }

  /** Swagger UI would glide there for a second, and again after each switch of the language. */
  @Test
  void addressLeadsToItsOperationAtOnceAndOnlyOnce(Browser browser) {
    browser.open("index.html#/User/checkPassword", "en");
    browser.find("#test-data-checkPassword");
    String top = "document.querySelector('.opblock.is-open').getBoundingClientRect().top";
    assertEquals(0L, browser.script("return Math.round(" + top + ")"));
    browser.speak("ko");
    browser.find("html[lang=ko] #test-data-checkPassword");
    assertEquals(0L, browser.script("return scrollY"));
    browser.speak("en");
  }

  @Test
  void guideNamesWhateverIsNeeded(Browser browser) {
    browser.open("guide.html", "en");
    String text = browser.find("main").getText();
    Browser.CONTRACT.operations().get(0).headers().stream()
        .map(HeaderParameter::name)
        .forEach(name -> assertTrue(text.contains(name), name));
    assertTrue(text.contains("credentials/client-private.pem"), text);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void pageFitsAPhone(String page, Browser browser) {
    browser.width(390);
    browser.open(page, "ko");
    Object width = browser.script("return document.documentElement.scrollWidth");
    browser.width(1280);
    assertEquals(390L, width);
  }

  @Test
  void operationIsTriedByKeyboardAlone(Browser browser) {
    browser.open("index.html?scenario=checkPassword/user-blocked#/User/checkPassword", "en");
    browser.find("#test-data-checkPassword").sendKeys("");
    for (int steps = 0; steps < 20 && !isExecute(browser); steps++) {
      browser.focused().sendKeys(Keys.TAB);
    }
    assertTrue(isExecute(browser));
    browser.focused().sendKeys(Keys.ENTER);
    assertTrue(browser.find("[role=status]").getText().contains("checkPassword/user-blocked"));
  }

  private static boolean isExecute(Browser browser) {
    return "Try it".equals(browser.focused().getAccessibleName());
  }

  @Test
  void whatIsTypedIsSentMistakesToo(Browser browser) {
    browser.open("index.html", "en");
    ReferencePage page = new ReferencePage(browser);
    page.openOperation("checkPassword");
    page.type("checkPassword", "{\"loginId\":");
    ShownReply shown = page.tryIt("checkPassword");
    assertEquals("{\"loginId\":", shown.text("signedText"));
    assertEquals("000_002", shown.reply().path("response").path("code").asString());
  }

  @Test
  void headersAreSentAsTypedWhenNothingSigns(Browser browser) {
    browser.open("index.html", "en");
    ReferencePage page = new ReferencePage(browser);
    page.openOperation("checkPassword");
    browser.click("#signs-checkPassword");
    browser.click(".headers-switch");
    browser
        .find("[data-param-name='X-KM-Tran-Time'] input")
        .sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE);
    ShownReply shown = page.tryIt("checkPassword");
    assertFalse(shown.has("signedText"));
    assertEquals(
        "Missing required values. X-KM-Tran-Time",
        shown.reply().path("response").path("description").asString());
  }

  @Test
  void silentAddressIsExplained(Browser browser) {
    browser.open("index.html", "en");
    ReferencePage page = new ReferencePage(browser);
    browser.find("#server").sendKeys(Keys.chord(Keys.CONTROL, "a"), "http://127.0.0.1:1", Keys.TAB);
    page.openOperation("checkPassword");
    ShownReply shown = page.tryIt("checkPassword");
    assertTrue(shown.outcome().contains("Nothing answered at http://127.0.0.1:1"), shown.outcome());
    assertTrue(shown.text("curl").contains("http://127.0.0.1:1/api/v1/user/password/check"));
    assertFalse(browser.complaints().isEmpty());
  }
}
