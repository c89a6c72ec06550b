package com.konaplate.mock.portal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Makes the pictures of the README where one is missing, or all with {@code
 * -Dportal.screenshots=true}.
 */
@ExtendWith(BrowserExtension.class)
class ScreenshotsIT {

  private static final Path IMAGES = Path.of("../docs/images");
  private static final int LARGEST = 250_000;

  @ParameterizedTest
  @CsvSource({"desktop,1280,en", "desktop,1280,ko", "phone,390,en", "phone,390,ko"})
  void pictureIsThereAndSmall(String device, int width, String language, Browser browser)
      throws Exception {
    Path picture = IMAGES.resolve("portal-%s-%s.png".formatted(device, language));
    if (Boolean.getBoolean("portal.screenshots") || !Files.exists(picture)) {
      Files.createDirectories(IMAGES);
      Files.write(picture, take(width, language, browser));
    }
    assertTrue(Files.size(picture) < LARGEST, picture + " is too large");
  }

  private static byte[] take(int width, String language, Browser browser) {
    browser.size(width, 1500);
    browser.open("index.html?scenario=registerUser/login-id-missing", language);
    ReferencePage page = new ReferencePage(browser);
    page.openOperation("registerUser");
    page.tryIt("registerUser");
    browser.script("document.activeElement.blur()");
    browser.script("scrollTo(0, 0)");
    byte[] png = browser.screenshot();
    browser.width(1280);
    return png;
  }
}
