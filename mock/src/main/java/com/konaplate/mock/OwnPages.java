package com.konaplate.mock;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.konaplate.contract.Contract;
import com.konaplate.contract.wire.JsonMediaType;
import java.util.Optional;

/**
 * What the mock tells about itself, below {@code /__mock/}, and to browsers at the root; needs no
 * signature.
 */
final class OwnPages {

  private static final String DIAGNOSIS = "/__mock/diagnosis/";
  static final String REPORT = "/__mock/report";
  private static final String TEXT = "text/plain; charset=utf-8";
  private static final String HTML = "text/html";

  private final Contract contract;
  private final Findings findings;
  private final Report report;

  OwnPages(Contract contract, Findings findings, Report report) {
    this.contract = contract;
    this.findings = findings;
    this.report = report;
  }

  /** The page that is asked for, if it is one. */
  Optional<ResponseDefinition> answer(Request request) {
    String path = request.getUrl();
    String method = request.getMethod().getName();
    if (path.equals(WelcomePage.PATH) && method.equals("GET") && wantsHtml(request)) {
      return Optional.of(html(WelcomePage.of(contract)));
    }
    if (!path.startsWith("/__mock/")) {
      return Optional.empty();
    }
    if (path.startsWith(DIAGNOSIS) && method.equals("GET")) {
      return Optional.of(diagnosis(path.substring(DIAGNOSIS.length())));
    }
    return path.equals(REPORT) ? report(method, request) : Optional.empty();
  }

  private Optional<ResponseDefinition> report(String method, Request request) {
    return switch (method) {
      case "GET" -> Optional.of(report(request));
      case "DELETE" -> {
        report.reset();
        yield Optional.of(new ResponseDefinitionBuilder().withStatus(204).build());
      }
      default -> Optional.empty();
    };
  }

  private ResponseDefinition report(Request request) {
    return wantsHtml(request)
        ? html(ReportPage.of(contract, report.json()))
        : page(200, JsonMediaType.VALUE, report.json().toPrettyString());
  }

  private static boolean wantsHtml(Request request) {
    return String.join(",", new SentHeaders(request).values("Accept")).contains(HTML);
  }

  private static ResponseDefinition html(String page) {
    return page(200, HTML + "; charset=utf-8", page);
  }

  private ResponseDefinition diagnosis(String correlationId) {
    return findings
        .find(correlationId)
        .map(text -> page(200, TEXT, text))
        .orElseGet(() -> page(404, TEXT, nothingKept()));
  }

  private static String nothingKept() {
    return """
    Nothing is kept under this correlation id: its request had nothing to point out, has not been received, \
    or is not among the latest %d that had.
    """
        .formatted(Findings.KEPT);
  }

  private static ResponseDefinition page(int status, String type, String text) {
    return new ResponseDefinitionBuilder()
        .withStatus(status)
        .withHeader("Content-Type", type)
        .withHeader("Cache-Control", "no-store")
        .withHeader("Content-Security-Policy", ReportPage.POLICY)
        .withBody(text)
        .build();
  }
}
