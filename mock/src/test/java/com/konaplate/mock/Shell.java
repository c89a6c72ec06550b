package com.konaplate.mock;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.Arrays;

/** The programs that printed commands are run with. */
public final class Shell {

  private Shell() {}

  /** Skips the test on a machine without them, unless the environment insists on all tests. */
  public static void assumeHas(String... programs) throws InterruptedException {
    boolean isHere = has(programs);
    String list = "bash, " + String.join(", ", programs);
    if (!isHere && "required".equals(System.getenv("CI_BROWSER"))) {
      throw new AssertionError("CI_BROWSER=required, and one is missing of " + list);
    }
    assumeTrue(isHere, "one is missing of " + list);
  }

  private static boolean has(String... programs) throws InterruptedException {
    try {
      for (String program : Arrays.asList(programs)) {
        if (new ProcessBuilder("bash", "-c", "command -v " + program).start().waitFor() != 0) {
          return false;
        }
      }
      return true;
    } catch (IOException noBash) {
      return false;
    }
  }
}
