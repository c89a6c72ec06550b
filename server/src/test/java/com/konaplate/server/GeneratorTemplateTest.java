package com.konaplate.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Guards the one generator template this module replaces. */
class GeneratorTemplateTest {

  private static final Path BUILT_IN =
      Path.of("target/built-in-templates/JavaSpring/beanValidationCore.mustache");
  private static final String KNOWN =
      "07e6148f6120652eb9f152006dc8c0dc902b4e7b922293246ef5e7135bcb46f4";

  @Test
  void builtInTemplateIsTheOneOursWasDrawnFrom() throws Exception {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(BUILT_IN));

    assertEquals(
        KNOWN,
        HexFormat.of().formatHex(digest),
        "The generator's own beanValidationCore.mustache has changed: carry the change over to"
            + " src/main/openapi-templates where it matters, then note the new hash here.");
  }
}
