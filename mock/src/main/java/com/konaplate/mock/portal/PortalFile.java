package com.konaplate.mock.portal;

import java.nio.charset.StandardCharsets;

/**
 * A file of the portal.
 *
 * @param name its name in the portal's folder
 * @param text what it holds; all of them are text
 */
record PortalFile(String name, String text) {

  byte[] bytes() {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  String mediaType() {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
          case "html" -> "text/html";
          case "css" -> "text/css";
          case "js", "mjs" -> "text/javascript";
          case "svg" -> "image/svg+xml";
          default -> "text/plain";
        }
        + "; charset=utf-8";
  }
}
