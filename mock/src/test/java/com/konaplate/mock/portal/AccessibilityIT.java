package com.konaplate.mock.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No page has a serious finding of axe, in either language, on desktop and phone, light and dark.
 */
@ExtendWith(BrowserExtension.class)
class AccessibilityIT {

  private static final String FINDINGS =
      """
      const done = arguments[arguments.length - 1];
      axe.run(document, {resultTypes: ['violations']}).then((result) => done(result.violations
        .filter(({impact}) => ['serious', 'critical'].includes(impact))
        .flatMap(({id, nodes}) => nodes.slice(0, 5).map((node) => `${id}: ${node.html.slice(0, 200)} (${
          node.any.map((check) => check.message).join(' ').slice(0, 200)})`))));
      """;

  static Stream<Arguments> pages() {
    return PortalPage.ALL.stream()
        .flatMap(
            page ->
                Stream.of(
                    Arguments.of(page.file(), "en", 1280, "light"),
                    Arguments.of(page.file(), "ko", 390, "light"),
                    Arguments.of(page.file(), "en", 390, "dark")));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void pageHasNoSeriousFinding(
      String page, String language, int width, String scheme, Browser browser) throws Exception {
    browser.width(width);
    browser.scheme(scheme);
    browser.open(page, language);
    if (page.equals(PortalPage.START)) {
      ReferencePage reference = new ReferencePage(browser);
      reference.openOperation("checkPassword");
      browser.click(".headers-switch");
      reference.tryIt("checkPassword");
    }
    browser.script("document.querySelectorAll('details').forEach((it) => { it.open = true; })");
    browser.script(axe());
    Object findings = browser.asyncScript(FINDINGS);
    browser.width(1280);
    browser.scheme("light");
    assertEquals(List.of(), findings);
    assertEquals(language, browser.script("return document.documentElement.lang"));
  }

  private static String axe() throws IOException {
    String pom = "META-INF/maven/org.webjars.npm/axe-core/pom.properties";
    String version =
        resource(pom).lines().filter(l -> l.startsWith("version=")).findFirst().orElseThrow();
    return resource(
        "META-INF/resources/webjars/axe-core/%s/axe.min.js"
            .formatted(version.substring("version=".length())));
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = AccessibilityIT.class.getResourceAsStream("/" + name)) {
      if (in == null) {
        throw new AssertionError(name + " is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
