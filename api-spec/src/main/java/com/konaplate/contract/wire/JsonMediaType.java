package com.konaplate.contract.wire;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a request speaks {@code application/json} in UTF-8 and accepts it (RFC 9110). */
public final class JsonMediaType {

  /** The one media type of the API. */
  public static final String VALUE = "application/json";

  /** The ranges that hold it, the most specific first. */
  private static final List<String> RANGES = List.of(VALUE, "application/*", "*/*");

  private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";

  /** RFC 9110, 5.6.6 and 8.3.1: parameters of another form make it no media type. */
  private static final Pattern WELL_FORMED =
      Pattern.compile("[^;]+(;\\s*(%1$s=(%1$s|\"([^\"\\\\]|\\\\.)*\"))?\\s*)*".formatted(TOKEN));

  private static final Pattern CHARSET =
      Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\";\\s]*)\"?", Pattern.CASE_INSENSITIVE);
  private static final Pattern REFUSED =
      Pattern.compile(";\\s*q\\s*=\\s*0(\\.0{0,3})?\\s*(;|$)", Pattern.CASE_INSENSITIVE);

  private JsonMediaType() {}

  /**
   * Whether a body of that type is JSON in UTF-8 (RFC 9110, 8.3).
   *
   * @param contentType the values of {@code Content-Type}, none when it is missing
   */
  public static boolean isSent(List<String> contentType) {
    if (contentType.size() != 1
        || !essence(contentType.get(0)).equals(VALUE)
        || !WELL_FORMED.matcher(contentType.get(0)).matches()) {
      return false;
    }
    Matcher charsets = CHARSET.matcher(contentType.get(0));
    return !charsets.find() || (charsets.group(1).equalsIgnoreCase("utf-8") && !charsets.find());
  }

  /**
   * Whether the client takes JSON; the most specific range decides (RFC 9110, 12.5.1).
   *
   * @param accept the values of {@code Accept}, none when it is missing
   */
  public static boolean isAccepted(List<String> accept) {
    List<String> ranges =
        Arrays.stream(String.join(",", accept).split(","))
            .filter(range -> !range.isBlank())
            .toList();
    return ranges.isEmpty()
        || RANGES.stream()
            .flatMap(range -> first(ranges, range).stream())
            .findFirst()
            .filter(range -> !REFUSED.matcher(range).find())
            .isPresent();
  }

  private static Optional<String> first(List<String> ranges, String wanted) {
    return ranges.stream().filter(range -> essence(range).equals(wanted)).findFirst();
  }

  private static String essence(String mediaType) {
    int parameters = mediaType.indexOf(';');
    String essence = parameters < 0 ? mediaType : mediaType.substring(0, parameters);
    return essence.strip().toLowerCase(Locale.ROOT);
  }
}
