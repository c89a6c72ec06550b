package com.konaplate.mock;

import com.konaplate.contract.Bilingual;
import com.konaplate.contract.Contract;
import com.konaplate.contract.DeclaredError;
import com.konaplate.contract.Operation;
import com.konaplate.mock.portal.PortalGate;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The report as a page for people, in English and Korean, which needs nothing but itself: a
 * WireMock of one's own has no portal.
 */
final class ReportPage {

  /** Shows one of the two languages: what was chosen here or in the portal, else the browser's. */
  private static final String SCRIPT =
      """
      const key = 'konaplate.language';
      const page = document.documentElement;
      const button = document.querySelector('button.language');
      const stored = (use) => { try { return use(localStorage); } catch (noStorage) { return null; } };
      const show = (language) => {
        page.lang = language;
        button.lang = language === 'ko' ? 'en' : 'ko';
        button.textContent = language === 'ko' ? 'English' : '한국어';
      };
      button.hidden = false;
      button.onclick = () => {
        show(button.lang);
        stored((storage) => storage.setItem(key, page.lang));
      };
      const chosen = stored((storage) => storage.getItem(key));
      show(['en', 'ko'].includes(chosen) ? chosen : navigator.language.startsWith('ko') ? 'ko' : 'en');
      """;

  /** What the page may do: run its own script. */
  static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-%s'"
          .formatted(
              Base64.getEncoder()
                  .encodeToString(Sha256.of(SCRIPT.getBytes(StandardCharsets.UTF_8))));

  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>Konaplate mock: what was exercised / 시험 결과</title>
      <style>
      :root { color-scheme: light dark; }
      body { font-family: sans-serif; margin: 1.5em auto; padding: 0 1em; max-width: 60em; }
      html[lang=en] span[lang=ko], html[lang=ko] span[lang=en] { display: none; }
      :lang(ko) { word-break: keep-all; }
      h2 { overflow-wrap: anywhere; }
      .language { float: right; font: inherit; }
      table { border-collapse: collapse; width: 100%; }
      th, td { border: 1px solid #999; padding: .3em .6em; text-align: left; }
      tr.missing td { background: #fff3d6; color: #222; }
      </style>
      </head>
      <body>
      <button type="button" class="language" hidden></button>
      <main>
      """;

  private static final String END = "</main>\n<script>" + SCRIPT + "</script>\n</body>\n</html>\n";

  private final StringBuilder html = new StringBuilder(HEAD);
  private final Contract contract;

  private ReportPage(Contract contract) {
    this.contract = contract;
  }

  static String of(Contract contract, ObjectNode report) {
    ReportPage page = new ReportPage(contract);
    page.element("h1", escaped(report.path("contract").asString("")));
    String portal = both("The documentation, with requests to try", "문서와 요청 실행");
    page.element("p", "<a href=\"%s\">%s</a>".formatted(PortalGate.PATH, portal));
    report.path("accessKeys").forEach(page::accessKey);
    return page.html.append(END).toString();
  }

  /** A text in both languages, of which one is seen. */
  private static String both(String english, String korean) {
    return "<span lang=\"en\">%s</span><span lang=\"ko\">%s</span>"
        .formatted(escaped(english), escaped(korean));
  }

  private void accessKey(JsonNode key) {
    String name = escaped(key.path("accessKey").asString(""));
    element("h2", both("Access key", "액세스 키") + " " + name);
    element(
        "p",
        summary(key, "operations", "작업")
            + summary(key, "scenarios", "시나리오")
            + summary(key, "codes", "코드"));
    key.path("details").forEach(this::operation);
  }

  private static String summary(JsonNode key, String what, String korean) {
    int exercised = key.path(what).path("exercised").asInt();
    int declared = key.path(what).path("declared").asInt();
    return both(
        "%s: %d of %d exercised. ".formatted(what, exercised, declared),
        "%s: %d개 중 %d개 시험함. ".formatted(korean, declared, exercised));
  }

  private void operation(JsonNode counted) {
    Operation operation = contract.operation(counted.path("operation").asString(""));
    Bilingual title = operation.signature().summary();
    element("h3", escaped(operation.id()) + " · " + both(title.english(), title.korean()));
    html.append("<table>\n<tr>");
    element("th", both("Scenario or code", "시나리오 또는 코드"));
    element("th", both("Title", "제목"));
    element("th", both("Times", "횟수"));
    html.append("</tr>\n");
    for (JsonNode row : counted.path("scenarios")) {
      String key = row.path("scenario").asString("");
      Bilingual scenario = operation.scenario(key).title();
      row(key, both(scenario.english(), scenario.korean()), row);
    }
    for (JsonNode row : counted.path("codes")) {
      String code = row.path("code").asString("");
      row(code, escaped(message(operation, code)), row);
    }
    html.append("</table>\n");
  }

  private static String message(Operation operation, String code) {
    return operation
        .errors()
        .withCode(code)
        .map(DeclaredError::message)
        .orElse(operation.successReply().description());
  }

  private void row(String name, String title, JsonNode counted) {
    int times = counted.path("times").asInt();
    html.append(times == 0 ? "<tr class=\"missing\">" : "<tr>");
    element("td", escaped(name));
    element("td", title);
    element("td", times == 0 ? both("missing", "미시험") : String.valueOf(times));
    html.append("</tr>\n");
  }

  /** An element around what is HTML already. */
  private void element(String tag, String content) {
    html.append('<').append(tag).append('>').append(content);
    html.append("</").append(tag).append(">\n");
  }

  /** A text as HTML; what the contract quotes as code is shown as such. */
  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replaceAll("`([^`]*)`", "<code>$1</code>");
  }
}
