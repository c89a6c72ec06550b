package com.konaplate.mock;

import java.net.URI;
import java.util.Set;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Where the requests go. */
final class BaseUrlOption {

  static final String DEFAULT = "http://127.0.0.1:8080";

  @Option(
      names = "--base-url",
      paramLabel = "URL",
      defaultValue = DEFAULT,
      converter = BaseUrl.class,
      description = "Where the request goes; ${DEFAULT-VALUE} by default.")
  private String url = "";

  /** The URL without a slash at its end. */
  String value() {
    return url;
  }

  /** Takes what a path can be put behind. */
  static final class BaseUrl implements ITypeConverter<String> {

    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final int HIGHEST_PORT = 65535;

    @Override
    public String convert(String value) {
      String text = value.endsWith("/") ? value.substring(0, value.length() - 1) : value;
      try {
        if (isBase(URI.create(text))) {
          return text;
        }
      } catch (IllegalArgumentException noUri) {
        // Said below.
      }
      throw new TypeConversionException(
          "'%s' is no base URL; write it like %s, without query".formatted(value, DEFAULT));
    }

    private static boolean isBase(URI uri) {
      return uri.getScheme() != null
          && SCHEMES.contains(uri.getScheme())
          && uri.getHost() != null
          && uri.getPort() <= HIGHEST_PORT
          && uri.getRawUserInfo() == null
          && uri.getRawQuery() == null
          && uri.getRawFragment() == null;
    }
  }
}
