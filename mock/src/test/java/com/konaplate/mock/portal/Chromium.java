package com.konaplate.mock.portal;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** The machine's own Chromium and its driver; nothing is downloaded. */
final class Chromium {

  /** A name without the privileges of loopback, which leads to this machine all the same. */
  static final String INSECURE_HOST = "plain.test";

  /** It warns of a missing library for the browser's own protocol, which is not needed here. */
  private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

  private static final List<String> BROWSERS =
      List.of("chromium", "chromium-browser", "google-chrome");

  private Chromium() {}

  /** Skips the test on a machine without a browser, unless the environment insists on one. */
  static ChromeDriver start() {
    SELENIUM.setLevel(Level.SEVERE);
    Optional<File> browser = BROWSERS.stream().flatMap(Chromium::find).findFirst();
    Optional<File> driver = find("chromedriver").findFirst();
    boolean isHere = browser.isPresent() && driver.isPresent();
    if (!isHere && "required".equals(System.getenv("CI_BROWSER"))) {
      throw new AssertionError("CI_BROWSER=required, and chromium or chromedriver is missing");
    }
    assumeTrue(isHere, "no chromium and chromedriver on the PATH: the portal is not tested");
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(driver.orElseThrow())
            .usingAnyFreePort()
            .build();
    return new ChromeDriver(service, options(browser.orElseThrow()));
  }

  private static Stream<File> find(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .map(directory -> Path.of(directory, program))
        .filter(Files::isExecutable)
        .map(Path::toFile);
  }

  private static ChromeOptions options(File browser) {
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    logs.enable(LogType.BROWSER, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(browser);
    options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
    options.setExperimentalOption("prefs", Map.of("intl.accept_languages", "en"));
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--hide-scrollbars",
        "--lang=en",
        "--host-resolver-rules=MAP %s 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"
            .formatted(INSECURE_HOST));
    return options;
  }
}
