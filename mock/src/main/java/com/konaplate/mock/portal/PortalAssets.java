package com.konaplate.mock.portal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** The files of the portal that are the same whatever the contract says. */
final class PortalAssets {

  /** The worked examples of the guide, shown on its page and there to be run. */
  static final List<String> EXAMPLES =
      List.of("Sign.java", "sign.mjs", "sign.py", "sign.sh", "Jwe.java", "jwe.mjs", "jwe.py");

  private static final List<String> OTHERS =
      List.of("portal.css", "icon.svg", "swagger-ui.css", "swagger-ui-bundle.js.LICENSE.txt");

  private PortalAssets() {}

  static List<String> names() {
    return Stream.of(
            OTHERS.stream(),
            PortalPage.ALL.stream()
                .flatMap(page -> page.scripts().stream())
                .distinct()
                .filter(script -> !ContractScripts.NAMES.contains(script)),
            EXAMPLES.stream().map(PortalAssets::example))
        .flatMap(name -> name)
        .toList();
  }

  static String example(String name) {
    return "guide/" + name;
  }

  static String text(String name) {
    try (InputStream in = PortalAssets.class.getResourceAsStream("/portal/" + name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not packed with the mock");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
