package com.konaplate.mock.portal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
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

  /** A page with its texts has some two thousand, a blank one has one. */
  private static final int FEWEST_COLOURS = 1000;

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
    assertTrue(colours(picture) > FEWEST_COLOURS, picture + " shows next to nothing");
  }

  private static long colours(Path picture) throws IOException {
    BufferedImage image = Objects.requireNonNull(ImageIO.read(picture.toFile()));
    int width = image.getWidth();
    int[] pixels = image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
    return IntStream.of(pixels).distinct().count();
  }

  private static byte[] take(int width, String language, Browser browser) {
    browser.size(width, 1500);
    browser.open("index.html?scenario=registerUser/login-id-missing", language);
    ReferencePage page = new ReferencePage(browser);
    page.openOperation("registerUser");
    ShownReply shown = page.tryIt("registerUser");
    assertTrue(shown.outcome().contains("registerUser/login-id-missing"), shown.outcome());
    browser.script("document.activeElement.blur()");
    browser.script("scrollTo(0, 0)");
    byte[] png = browser.screenshot();
    browser.width(1280);
    return png;
  }
}
