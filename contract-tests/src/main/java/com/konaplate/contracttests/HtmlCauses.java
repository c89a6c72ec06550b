package com.konaplate.contracttests;

import com.konaplate.contracttests.Cause.Occurrence;
import java.util.List;

/** What does not hold, by what it comes from, each with a few cases to repeat. */
final class HtmlCauses {

  /** The values of a header that is not there. */
  private static final String NONE = "[]";

  private final Reproduction reproduction;
  private final Markup page;

  HtmlCauses(Run run, Markup page) {
    this.reproduction = Reproduction.of(run);
    this.page = page;
  }

  /** The anchor of a cause. */
  static String anchor(int number) {
    return "cause-" + number;
  }

  void write(List<Cause> causes) {
    if (causes.isEmpty()) {
      return;
    }
    page.open("section", "aria-labelledby", "causes")
        .element("h2", "What does not hold", "id", "causes");
    for (int i = 0; i < causes.size(); i++) {
      write(i + 1, causes.get(i));
    }
    page.close("section");
  }

  private void write(int number, Cause cause) {
    page.open("article", "class", "cause", "id", anchor(number));
    page.open("h3").element("span", String.valueOf(number), "class", "number");
    page.text(cause.title()).close("h3");
    page.element("p", extent(cause), "class", "extent");
    cause.words().forEach(line -> page.open("blockquote").words(line).close("blockquote"));
    List<Occurrence> examples = cause.examples();
    for (int i = 0; i < examples.size(); i++) {
      write(examples.get(i), i == 0);
    }
    rest(cause, examples.size());
    page.close("article");
  }

  private static String extent(Cause cause) {
    int cases = cause.occurrences().size();
    return "%s %s in %s"
        .formatted(
            Markup.number(cases),
            cases == 1 ? "case" : "cases",
            String.join(", ", cause.operations()));
  }

  private void write(Occurrence example, boolean open) {
    String[] shown = open ? new String[] {"open", ""} : new String[0];
    page.open("details", shown);
    page.open("summary").element("code", example.outcome().contractCase().id()).close("summary");
    page.open("div", "class", "scroll").open("table", "class", "sides");
    page.open("thead").open("tr");
    List.of("Place", "The contract says", "The target answers")
        .forEach(head -> page.element("th", head, "scope", "col"));
    page.close("tr").close("thead").open("tbody");
    example.findings().forEach(this::write);
    page.close("tbody").close("table").close("div");
    command(reproduction.of(example.outcome()));
    page.close("details");
  }

  private void write(Finding finding) {
    page.open("tr");
    page.element("th", finding.place().isEmpty() ? "body" : finding.place(), "scope", "row");
    page.open("td", "class", "good", "data-label", "The contract says");
    page.element("code", Excerpt.of(finding.expected())).close("td");
    page.open("td", "class", "bad", "data-label", "The target answers");
    page.element("code", shown(finding.actual())).close("td").close("tr");
  }

  private static String shown(String actual) {
    return actual.equals(NONE) ? "nothing" : Excerpt.of(actual);
  }

  private void command(String command) {
    page.open("div", "class", "command");
    page.element("button", "Copy", "type", "button", "aria-label", "Copy the commands");
    page.open("pre", "tabindex", "0").element("code", command).close("pre").close("div");
  }

  private void rest(Cause cause, int shown) {
    List<Occurrence> all = cause.occurrences();
    if (all.size() > shown) {
      page.open("details", "class", "rest");
      page.element("summary", "All %s cases".formatted(Markup.number(all.size())));
      HtmlCaseList.write(all.stream().map(o -> o.outcome().contractCase()).toList(), page);
      page.close("details");
    }
  }
}
