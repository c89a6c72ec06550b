package com.konaplate.contracttests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class CurlCommandTest {

  private static String bodyOf(String body) {
    Request request = new Request("POST", "/", List.of(), Bytes.of(body), false);
    String command = CurlCommand.of(Runs.sandbox(), request);
    return command
        .lines()
        .filter(l -> l.contains("data-binary") || l.contains("base64") || l.contains("printf"))
        .findFirst()
        .orElseThrow()
        .strip();
  }

  @Test
  void quotesWhatAShellTakesAsItIs() {
    assertEquals("--data-binary '{\"a\":\"한\\n'\\''\"}'", bodyOf("{\"a\":\"한\\n'\"}"));
  }

  /** curl would send the file of that name. */
  @Test
  void sendsABodyThatLooksLikeAFilesNameAsItIs() {
    assertEquals(
        "printf %s '@/etc/hostname' | curl -sS -i -X POST 'http://127.0.0.1:9/' \\",
        bodyOf("@/etc/hostname"));
  }

  /** A page or a terminal would show a blank, or nothing, and copying would lose it. */
  @Test
  void encodesWhatWouldNotSurviveBeingCopied() {
    assertEquals(
        "base64 -d <<< 77u/e30= | curl -sS -i -X POST 'http://127.0.0.1:9/' \\",
        bodyOf("\uFEFF{}"));
    assertEquals(
        "base64 -d <<< ewl9 | curl -sS -i -X POST 'http://127.0.0.1:9/' \\", bodyOf("{\t}"));
  }
}
