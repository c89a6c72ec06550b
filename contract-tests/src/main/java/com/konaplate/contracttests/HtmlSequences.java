package com.konaplate.contracttests;

import com.konaplate.contracttests.CaseResult.State;
import java.util.List;

/** The state sequences, step by step. */
final class HtmlSequences {

  private final Markup page;

  HtmlSequences(Markup page) {
    this.page = page;
  }

  void write(List<Sequence> sequences) {
    if (sequences.isEmpty()) {
      return;
    }
    page.open("section", "aria-labelledby", "sequences");
    page.element("h2", "State sequences", "id", "sequences");
    page.element(
        "p", "Each tells what becomes of one member, " + SequenceSummary.NO_RESTARTS + ".");
    sequences.forEach(this::write);
    page.close("section");
  }

  private void write(Sequence sequence) {
    String[] failed = {"class", "operation", "open", ""};
    boolean open = sequence.state() == State.FAILED;
    page.open("details", open ? failed : new String[] {"class", "operation"});
    page.open("summary").open("span", "class", "name");
    page.element("b", sequence.name()).close("span");
    page.element("span", HtmlOperations.counts(sequence.tally()), "class", "counts");
    HtmlBar.write(sequence.tally(), page);
    page.close("summary");
    if (!sequence.reason().isEmpty()) {
      page.element("p", "Not told to its end: " + sequence.reason() + ".", "class", "about");
    }
    page.open("table", "class", "parts").element("caption", "Steps");
    page.open("thead", "class", "unseen").open("tr");
    List.of("State", "Step", "Answer").forEach(head -> page.element("th", head, "scope", "col"));
    page.close("tr").close("thead").open("tbody");
    sequence.steps().forEach(this::row);
    page.close("tbody").close("table").close("details");
  }

  private void row(CaseResult step) {
    String mood = Part.mood(List.of(step));
    page.open("tr", "data-state", mood);
    HtmlMark.write(mood, page);
    page.open("th", "scope", "row").element("code", Sequence.step(step.contractCase()));
    page.close("th").open("td", "class", "says");
    page.element("span", step.contractCase().expected().code(), "class", "code");
    page.element("span", step.contractCase().expected().description(), "class", "words");
    step.outcome().filter(outcome -> !outcome.passed()).ifPresent(this::failure);
    page.close("td").close("tr");
  }

  private void failure(Outcome outcome) {
    page.open("ul");
    page.open("li").text("sent ");
    page.element("code", Excerpt.of(outcome.request().body().text())).close("li");
    for (Finding finding : outcome.findings()) {
      page.element("li", Excerpt.of(finding.toString()));
    }
    page.close("ul");
  }
}
