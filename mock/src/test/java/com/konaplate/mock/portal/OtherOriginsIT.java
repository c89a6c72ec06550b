package com.konaplate.mock.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.konaplate.contract.Scenario;
import com.konaplate.mock.Shell;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The portal where it does not come from a mock on this machine. */
@ExtendWith(BrowserExtension.class)
class OtherOriginsIT {

  private static final String AT_SIGN = "@no-file";

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path directory;

  @Test
  void folderWorksOpenedAsFiles(Browser browser) throws Exception {
    Portal.of(Browser.CONTRACT, browser.mockUrl()).writeTo(directory);
    browser.open(directory.resolve("index.html").toUri().toString());
    ReferencePage page = new ReferencePage(browser);
    Scenario success = Browser.CONTRACT.operation("registerUser").scenario("success");
    page.openOperation("registerUser");
    page.choose(success, "A256GCM");
    ShownReply shown = page.tryIt("registerUser");
    assertTrue(shown.has("replyEncrypted"));
    assertEquals(success.code(), shown.reply().path("response").path("code").asString());
    for (PortalPage other : PortalPage.ALL) {
      browser.open(directory.resolve(other.file()).toUri().toString());
    }
  }

  /** The printed command is run, but for the name that this machine cannot look up. */
  @Test
  void withoutWebCryptoTheCommandSigns(Browser browser) throws Exception {
    Shell.assumeHas("curl", "openssl");
    browser.open(browser.portalUrl("index.html").replace("127.0.0.1", Chromium.INSECURE_HOST));
    ReferencePage page = new ReferencePage(browser);
    page.openOperation("checkPassword");
    assertTrue(browser.find(".konaplate .notice").getText().contains("WebCrypto"));
    page.choose(Browser.CONTRACT.operation("checkPassword").scenario("user-blocked"), "");
    String command = page.tryIt("checkPassword").text("curlSigning");
    String said = bash(command);
    assertTrue(said.contains("X-Mock-Scenario: checkPassword/user-blocked"), said);
    page.type("checkPassword", AT_SIGN);
    assertRefusesBodyAlone(bash(page.tryIt("checkPassword").text("curlSigning")));
  }

  @Test
  void commandSendsTextThatLooksLikeTheNameOfAFile(Browser browser) throws Exception {
    Shell.assumeHas("curl");
    browser.open("index.html", "en");
    ReferencePage page = new ReferencePage(browser);
    page.openOperation("checkPassword");
    page.type("checkPassword", AT_SIGN);
    assertRefusesBodyAlone(bash(page.tryIt("checkPassword").text("curl")));
  }

  /** The token is right, so just this text has arrived. */
  private static void assertRefusesBodyAlone(String said) {
    assertTrue(said.contains("Invalid input value. body"), said);
  }

  private static String bash(String command) throws IOException {
    Process bash =
        new ProcessBuilder("bash", "-c", command.replace(Chromium.INSECURE_HOST, "127.0.0.1"))
            .redirectErrorStream(true)
            .start();
    return new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
