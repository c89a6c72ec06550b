package com.konaplate.mock;

import com.konaplate.contract.Contract;
import java.util.List;

/** What a browser is shown at the root: who answers here, and where to go on. */
final class WelcomePage {

  static final String PATH = "/";

  private record Link(String path, String text) {

    String item() {
      return "<li><a href=\"%s\">%s</a> %s</li>".formatted(path, path, text);
    }
  }

  private static final List<Link> LINKS =
      List.of(
          new Link("/docs", "the documentation, with requests to try / 문서"),
          new Link(PublishedContract.YAML, "the contract / OpenAPI 명세"),
          new Link(PublishedContract.JSON, "the same as JSON"),
          new Link(OwnPages.REPORT, "what has been exercised so far / 시험 결과"),
          new Link("/__admin/requests", "the latest requests, masked / 최근 요청"),
          new Link("/__admin/mappings", "the scenarios as WireMock's mappings"));

  private WelcomePage() {}

  static String of(Contract contract) {
    String items = String.join("\n", LINKS.stream().map(Link::item).toList());
    return """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Mock of the %1$s</title>
    </head>
    <body>
    <main>
    <h1>Mock of the %1$s %2$s</h1>
    <p>It answers the operations of the contract; it keeps no state. / 계약의 모든 작업에 응답하며 상태를 저장하지 않습니다.</p>
    <ul>
    %3$s
    </ul>
    </main>
    </body>
    </html>
    """
        .formatted(
            ReportPage.escaped(contract.title()), ReportPage.escaped(contract.version()), items);
  }
}
