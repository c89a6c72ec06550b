package com.konaplate.contracttests;

import com.konaplate.contract.Operation;
import com.konaplate.contracttests.Cause.Occurrence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Operation by operation: what holds and what does not, in the contract's words. */
final class HtmlOperations {

  private final Run run;
  private final Markup page;
  private final Map<String, TreeSet<Integer>> causesByCase = new HashMap<>();

  HtmlOperations(Run run, List<Cause> causes, Markup page) {
    this.run = run;
    this.page = page;
    for (int i = 0; i < causes.size(); i++) {
      for (Occurrence occurrence : causes.get(i).occurrences()) {
        String id = occurrence.outcome().contractCase().id();
        causesByCase.computeIfAbsent(id, key -> new TreeSet<>()).add(i + 1);
      }
    }
  }

  void write() {
    page.open("section", "aria-labelledby", "operations");
    page.element("h2", "By operation", "id", "operations");
    run.byOperation().forEach((id, results) -> write(run.contract().operation(id), results));
    page.close("section");
  }

  private void write(Operation operation, List<CaseResult> results) {
    Tally tally = Tally.of(results);
    OperationParts parts = new OperationParts(operation, results);
    String[] failed = {"class", "operation", "open", ""};
    page.open("details", tally.failed() > 0 ? failed : new String[] {"class", "operation"});
    summary(operation, tally);
    page.open("p", "class", "about").words(operation.signature().description().english().strip());
    page.close("p");
    table("Test data", "Code", parts.scenarios());
    table("Codes", "Message", parts.codes());
    table("Headers and fields", "", parts.places());
    table("The message around them", "About", parts.rest());
    page.close("details");
  }

  private void summary(Operation operation, Tally tally) {
    page.open("summary").open("span", "class", "name");
    page.element("b", operation.id()).text(" ");
    page.element("span", operation.signature().summary().english(), "class", "title").close("span");
    page.element(
        "code",
        operation.signature().method() + " " + operation.signature().path(),
        "class",
        "path");
    page.element("span", counts(tally), "class", "counts");
    HtmlBar.write(tally, page);
    page.close("summary");
  }

  static String counts(Tally tally) {
    String failed = tally.failed() == 0 ? "" : ", " + Markup.number(tally.failed()) + " do not";
    String skipped = tally.skipped() == 0 ? "" : ", " + Markup.number(tally.skipped()) + " skipped";
    return Markup.number(tally.passed()) + " hold" + failed + skipped;
  }

  private void table(String title, String second, List<Part> parts) {
    if (parts.isEmpty()) {
      return;
    }
    page.open("table", "class", "parts").open("caption").text(title).close("caption");
    page.open("thead", "class", "unseen").open("tr");
    List.of("State", "Name", "What the contract says", "Cases")
        .forEach(head -> page.element("th", head, "scope", "col"));
    page.close("tr").close("thead").open("tbody");
    parts.forEach(part -> row(part, second));
    page.close("tbody").close("table");
  }

  private void row(Part part, String second) {
    page.open("tr", "data-state", part.mood());
    HtmlMark.write(part.mood(), page);
    page.open("th", "scope", "row")
        .element("code", part.name())
        .close("th")
        .open("td", "class", "says");
    if (!part.title().isEmpty()) {
      page.element("span", part.title(), "class", second.equals("Code") ? "code" : "message");
    }
    page.open("span", "class", "words").words(part.words()).close("span");
    promises(part);
    page.close("td").open("td", "class", "cases");
    cases(part);
    page.close("td").close("tr");
  }

  private void promises(Part part) {
    if (part.promises().isEmpty()) {
      return;
    }
    page.open("ul", "class", "promises");
    for (Part.Promise promise : part.promises()) {
      page.open("li", "class", promise.mood()).text(promise.word());
      page.element("span", ": " + HtmlMark.word(promise.mood()), "class", "unseen").close("li");
    }
    page.close("ul");
  }

  private void cases(Part part) {
    Tally tally = Tally.of(part.results());
    if (tally.failed() == 0) {
      page.text(tally.cases() == 0 ? "not tried" : Markup.number(tally.cases()));
      return;
    }
    page.text("%s of %s ".formatted(Markup.number(tally.failed()), Markup.number(tally.cases())));
    part.results().stream()
        .flatMap(r -> causesByCase.getOrDefault(r.contractCase().id(), new TreeSet<>()).stream())
        .distinct()
        .sorted()
        .forEach(this::link);
  }

  private void link(int cause) {
    page.element(
        "a",
        String.valueOf(cause),
        "class",
        "number",
        "href",
        "#" + HtmlCauses.anchor(cause),
        "aria-label",
        "cause " + cause);
  }
}
