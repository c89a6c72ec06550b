package com.konaplate.mock.portal;

import com.konaplate.contract.Operation;
import com.konaplate.contract.Scenario;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The start page as a reader uses it. */
final class ReferencePage {

  private final Browser browser;

  ReferencePage(Browser browser) {
    this.browser = browser;
  }

  /** Opens the operation's section on the page that all scenarios are tried on. */
  void openOperation(String language, Operation operation) {
    String all = "index.html?all";
    Object here = browser.script("return location.href");
    if (!here.toString().startsWith(browser.portalUrl(all))) {
      browser.open(all, language);
    }
    browser.speak(language);
    openOperation(operation.id());
  }

  void openOperation(String id) {
    WebElement section = browser.find("[id$='-" + id + "']");
    if (!String.valueOf(section.getDomAttribute("class")).contains("is-open")) {
      browser.click("[id$='-" + id + "'] .opblock-summary-control");
    }
    browser.find("#test-data-" + id);
  }

  /** The titles in the operation's menu by the scenarios' keys. */
  Map<String, String> titles(String id) {
    List<?> options =
        (List<?>)
            browser.script(
                "return [...document.querySelectorAll(arguments[0])].map(o => [o.value, o.text])",
                "#test-data-" + id + " option");
    return options.stream()
        .map(option -> (List<?>) option)
        .collect(Collectors.toMap(o -> o.get(0).toString(), o -> o.get(1).toString()));
  }

  void choose(Scenario scenario, String encryption) {
    select("#encryption-" + scenario.operation(), encryption);
    select("#test-data-" + scenario.operation(), scenario.key());
  }

  private void select(String menu, String value) {
    if (!value.equals(browser.find(menu).getDomProperty("value"))) {
      browser.click(menu + " option[value='" + value + "']");
    }
  }

  WebElement body(String id) {
    return browser.find("[id$='-" + id + "'] textarea");
  }

  void type(String id, String text) {
    body(id).sendKeys(Keys.chord(Keys.CONTROL, "a"), text);
  }

  /** Presses the button, and waits for what comes. */
  ShownReply tryIt(String id) {
    String section = "[id$='-" + id + "'] ";
    browser.script(
        "document.querySelectorAll(arguments[0]).forEach((shown) => shown.remove())",
        section + "[role=status]");
    browser.click(section + ".btn.execute");
    String outcome = browser.find(section + "[role=status]").getText();
    Map<?, ?> listings =
        (Map<?, ?>)
            browser.script(
                """
                return Object.fromEntries([...document.querySelectorAll(arguments[0])]
                  .map((listing) => [listing.dataset.name, listing.querySelector('pre').textContent]))
                """,
                section + ".listing");
    return new ShownReply(outcome, listings);
  }
}
