package com.konaplate.contracttests;

import java.util.List;
import java.util.Map;

/** What was not sent, and why. */
final class HtmlSkipped {

  private final Markup page;

  HtmlSkipped(Markup page) {
    this.page = page;
  }

  void write(Map<String, List<CaseResult>> byReason) {
    if (byReason.isEmpty()) {
      return;
    }
    page.open("section", "aria-labelledby", "skipped").element("h2", "Skipped", "id", "skipped");
    byReason.forEach(this::write);
    page.close("section");
  }

  private void write(String reason, List<CaseResult> results) {
    page.open("details", "class", "skipped").open("summary");
    page.element("b", Markup.number(results.size()))
        .text(" " + (results.size() == 1 ? "case " : "cases, each "));
    page.text(reason).close("summary");
    HtmlCaseList.write(results.stream().map(CaseResult::contractCase).toList(), page);
    page.close("details");
  }
}
