package com.konaplate.contracttests.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.konaplate.contract.Contracts;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.json.JsonMapper;

/** Follows the bundle's README from the zip to a signed, encrypted registration. */
@ExtendWith(BundledMock.Provider.class)
class NewcomersPathIT {

  /** The block of commands that ends with the reading of the reply. */
  private static final Pattern LAST_STEP =
      Pattern.compile("```shell\n([^`]*--encrypt[^`]*Jwe.java decrypt[^`]*)```");

  @Test
  void endsWithTheDecryptedReplyToARegistration(BundledMock mock) throws IOException {
    assumeTrue(isThere("bash", "-c", "curl --version"), "no bash or no curl");
    String command = command("README.md");
    String reply =
        Bundle.run(
            "bash", "-c", command.replace("--encrypt", "--encrypt --base-url " + mock.address()));
    assertEquals(
        Contracts.bundled().operation("registerUser").scenario("success").reply(),
        JsonMapper.shared().readTree(reply));
  }

  @Test
  void isTheSameInBothLanguages() throws IOException {
    assertEquals(command("README.md"), command("README.ko.md"));
  }

  private static String command(String readme) throws IOException {
    Matcher block = LAST_STEP.matcher(Bundle.text(readme));
    assertTrue(block.find(), readme);
    return block.group(1);
  }

  private static boolean isThere(String... command) {
    try {
      return Bundle.run(command).startsWith("curl ");
    } catch (IOException e) {
      return false;
    }
  }
}
