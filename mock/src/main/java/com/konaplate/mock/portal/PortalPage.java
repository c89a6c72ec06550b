package com.konaplate.mock.portal;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A page of the portal: the same shell around other scripts.
 *
 * @param file its name
 * @param own the scripts that it has besides the common ones
 */
record PortalPage(String file, List<String> own) {

  static final String START = "index.html";

  private static final String TEMPLATE = "page.html";

  private static final List<String> COMMON =
      List.of(
          ContractScripts.CONTRACT,
          ContractScripts.SETTINGS,
          "lossless-json.js",
          "texts.js",
          "language.js",
          "dom.js",
          "markdown.js",
          "contract-model.js",
          "page.js");

  static final List<PortalPage> ALL =
      List.of(
          new PortalPage(
              START,
              List.of(
                  "swagger-ui-bundle.js",
                  "signing.js",
                  "jwe.js",
                  "curl.js",
                  "exchange.js",
                  "field-table.js",
                  "test-data-menu.js",
                  "reply.js",
                  "swagger-spec.js",
                  "swagger-texts.js",
                  "swagger-plugin.js",
                  "reference-page.js")),
          new PortalPage("test-data.html", List.of("test-data-page.js")),
          new PortalPage("errors.html", List.of("advice.js", "errors-page.js")),
          new PortalPage("guide.html", List.of(ContractScripts.GUIDE, "guide-page.js")),
          new PortalPage("assumptions.html", List.of("assumptions-page.js")));

  List<String> scripts() {
    return Stream.concat(COMMON.stream(), own.stream()).toList();
  }

  PortalFile render(String title, String policy) {
    String tags =
        scripts().stream()
            .map("<script defer src=\"%s\"></script>"::formatted)
            .collect(Collectors.joining("\n"));
    return new PortalFile(
        file,
        PortalAssets.text(TEMPLATE)
            .replace("{{title}}", escaped(title))
            .replace("{{policy}}", policy)
            .replace("{{scripts}}", tags));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }
}
