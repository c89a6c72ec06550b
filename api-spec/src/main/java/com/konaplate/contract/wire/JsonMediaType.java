package com.konaplate.contract.wire;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a request speaks {@code application/json} in UTF-8 and accepts it (RFC 9110, 8.3,
 * 12.5.1).
 */
public final class JsonMediaType {

  /** The one media type of the API. */
  public static final String VALUE = "application/json";

  private static final Pattern CHARSET =
      Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\";\\s]*)\"?", Pattern.CASE_INSENSITIVE);
  private static final Pattern REFUSED =
      Pattern.compile(".*;\\s*q\\s*=\\s*0(\\.0{0,3})?\\s*", Pattern.CASE_INSENSITIVE);

  private JsonMediaType() {}

  /**
   * Whether a body of that type is JSON in UTF-8.
   *
   * @param contentType the values of {@code Content-Type}, none when it is missing
   */
  public static boolean isSent(List<String> contentType) {
    if (contentType.size() != 1 || !essence(contentType.get(0)).equals(VALUE)) {
      return false;
    }
    Matcher charset = CHARSET.matcher(contentType.get(0));
    return !charset.find() || charset.group(1).equalsIgnoreCase("utf-8");
  }

  /**
   * Whether the client takes JSON.
   *
   * @param accept the values of {@code Accept}, none when it is missing
   */
  public static boolean isAccepted(List<String> accept) {
    String ranges = String.join(",", accept);
    return ranges.isBlank() || Arrays.stream(ranges.split(",")).anyMatch(JsonMediaType::takes);
  }

  private static boolean takes(String range) {
    return List.of(VALUE, "application/*", "*/*").contains(essence(range))
        && !REFUSED.matcher(range).matches();
  }

  private static String essence(String mediaType) {
    int parameters = mediaType.indexOf(';');
    String essence = parameters < 0 ? mediaType : mediaType.substring(0, parameters);
    return essence.strip().toLowerCase(Locale.ROOT);
  }
}
