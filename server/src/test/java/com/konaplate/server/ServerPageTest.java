package com.konaplate.server;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What docs/server.md calls proven is proven by tests that exist. */
class ServerPageTest {

  private static final Pattern TEST = Pattern.compile("`(\\w+Test)\\.(\\w+)` \\|");

  @Test
  void everyNamedTestExists() throws Exception {
    Matcher named = TEST.matcher(Files.readString(Path.of("..", "docs", "server.md")));
    int count = 0;
    while (named.find()) {
      Class<?> type = Class.forName("com.konaplate.server." + named.group(1));
      String method = named.group(2);
      assertTrue(
          Arrays.stream(type.getDeclaredMethods()).anyMatch(one -> one.getName().equals(method)),
          named.group());
      count++;
    }
    assertTrue(count > 10, "tests are named");
  }
}
