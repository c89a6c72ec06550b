package com.konaplate.mock;

import picocli.CommandLine.Option;

/** Where the requests go. */
final class BaseUrlOption {

  @Option(
      names = "--base-url",
      paramLabel = "URL",
      defaultValue = "http://127.0.0.1:8080",
      description = "Where the request goes; ${DEFAULT-VALUE} by default.")
  private String url = "";

  /** The URL without a slash at its end. */
  String value() {
    return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
  }
}
