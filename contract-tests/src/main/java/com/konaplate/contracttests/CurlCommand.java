package com.konaplate.contracttests;

import java.util.Base64;

/** A shell command that sends a request once more, byte for byte. */
final class CurlCommand {

  private static final String NEXT_LINE = " \\\n  ";
  private static final String OPTION = NEXT_LINE + "-H ";

  /** What curl takes for the name of a file that it shall send. */
  private static final String FILE = "@";

  private static final int PADDING_WORTH_SHORTENING = 100;

  private CurlCommand() {}

  static String of(Target target, Request request) {
    StringBuilder command = new StringBuilder("curl -sS -i");
    command.append(request.method().equals("HEAD") ? " -I" : " -X " + request.method());
    command.append(' ').append(quoted(target.base() + request.path()));
    request.headers().forEach(header -> command.append(OPTION).append(quoted(line(header))));
    withoutDefault(request, "Content-Type", command);
    withoutDefault(request, "Accept", command);
    if (request.chunked()) {
      command.append(OPTION).append("'Transfer-Encoding: chunked'");
    }
    return body(request.body(), command.toString());
  }

  /** curl sends an empty header only when it ends in a semicolon. */
  private static String line(Header header) {
    return header.value().isEmpty() ? header.name() + ";" : header.name() + ": " + header.value();
  }

  private static void withoutDefault(Request request, String header, StringBuilder command) {
    if (request.values(header).isEmpty()) {
      command.append(OPTION).append(quoted(header + ":"));
    }
  }

  private static String body(Bytes body, String command) {
    if (body.isEmpty()) {
      return command;
    }
    String text = body.text();
    int padding = text.length() - text.stripTrailing().length();
    if (isPrintable(body) && padding > PADDING_WORTH_SHORTENING) {
      return "printf '%%s%%%ds' %s '' | %s --data-binary @-"
          .formatted(padding, quoted(text.stripTrailing()), command);
    }
    if (isPrintable(body) && text.startsWith(FILE)) {
      return "printf %%s %s | %s --data-binary @-".formatted(quoted(text), command);
    }
    return isPrintable(body)
        ? command + NEXT_LINE + "--data-binary " + quoted(text)
        : "base64 -d <<< %s | %s --data-binary @-"
            .formatted(Base64.getEncoder().encodeToString(body.toArray()), command);
  }

  /** What neither a terminal nor a page shows as it is would not survive being copied. */
  private static boolean isPrintable(Bytes body) {
    return body.isText()
        && body.text().codePoints().allMatch(c -> c == '\n' || !Excerpt.isHidden(c));
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
