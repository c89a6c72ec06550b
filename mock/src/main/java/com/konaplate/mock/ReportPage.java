package com.konaplate.mock;

import com.konaplate.mock.portal.PortalGate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The report as a page for people. */
final class ReportPage {

  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <title>Konaplate mock: what was exercised</title>
      <style>
      body { font-family: sans-serif; margin: 2em auto; max-width: 60em; }
      table { border-collapse: collapse; width: 100%; }
      th, td { border: 1px solid #999; padding: .3em .6em; text-align: left; }
      tr.missing td { background: #fff3d6; }
      </style>
      </head>
      <body>
      """;

  private static final String DOCUMENTATION =
      "<p><a href=\"%s\">The documentation, with requests to try / 문서</a></p>\n"
          .formatted(PortalGate.PATH);

  private final StringBuilder html = new StringBuilder(HEAD);

  private ReportPage() {}

  static String of(ObjectNode report) {
    ReportPage page = new ReportPage();
    page.element("h1", report.path("contract").asString(""));
    page.html.append(DOCUMENTATION);
    report.path("accessKeys").forEach(page::accessKey);
    return page.html.append("</body>\n</html>\n").toString();
  }

  private void accessKey(JsonNode key) {
    element("h2", "Access key " + key.path("accessKey").asString(""));
    element("p", summary(key, "operations") + summary(key, "scenarios") + summary(key, "codes"));
    key.path("details").forEach(this::operation);
  }

  private static String summary(JsonNode key, String what) {
    JsonNode counted = key.path(what);
    return "%s: %d of %d exercised. "
        .formatted(what, counted.path("exercised").asInt(), counted.path("declared").asInt());
  }

  private void operation(JsonNode operation) {
    element("h3", operation.path("operation").asString(""));
    html.append("<table>\n<tr><th>Scenario or code</th><th>Title</th><th>Times</th></tr>\n");
    operation.path("scenarios").forEach(row -> row(row.path("scenario"), row));
    operation.path("codes").forEach(row -> row(row.path("code"), row));
    html.append("</table>\n");
  }

  private void row(JsonNode name, JsonNode row) {
    int times = row.path("times").asInt();
    html.append(times == 0 ? "<tr class=\"missing\">" : "<tr>");
    element("td", name.asString(""));
    element("td", row.path("title").asString(""));
    element("td", times == 0 ? "missing" : String.valueOf(times));
    html.append("</tr>\n");
  }

  private void element(String tag, String text) {
    html.append('<').append(tag).append('>');
    html.append(escaped(text));
    html.append("</").append(tag).append(">\n");
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
