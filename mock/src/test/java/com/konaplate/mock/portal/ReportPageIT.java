package com.konaplate.mock.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The mock's report as a reader sees it, who may have come from the portal. */
@ExtendWith(BrowserExtension.class)
class ReportPageIT {

  private static final String ENGLISH = "scenarios: ";
  private static final String KOREAN = "시나리오: ";

  @Test
  void showsOneLanguageWhichThePortalShares(Browser browser) {
    open(browser);
    browser.speak("en");
    assertShows(browser, ENGLISH, KOREAN);
    browser.click("button.language");
    assertShows(browser, KOREAN, ENGLISH);
    browser.open(browser.portalUrl("errors.html"));
    assertEquals("ko", browser.script("return document.documentElement.lang"));
    browser.click("button.language");
    open(browser);
    assertShows(browser, ENGLISH, KOREAN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/__mock/report"})
  void fitsAPhone(String page, Browser browser) {
    browser.width(375);
    browser.open(browser.mockUrl() + page);
    Object width = browser.script("return document.documentElement.scrollWidth");
    browser.width(1280);
    assertEquals(375L, width);
  }

  private static void open(Browser browser) {
    browser.open(browser.mockUrl() + "/__mock/report");
  }

  private static void assertShows(Browser browser, String seen, String unseen) {
    String text = browser.find("main").getText();
    assertTrue(text.contains(seen), text);
    assertFalse(text.contains(unseen), text);
  }
}
