package com.konaplate.contracttests;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A run for people: one file that asks for nothing else. Its policy lets no script run but its own,
 * whatever a reply contains.
 */
final class HtmlReport {

  private static final String STYLE = resource("report.css");
  private static final String SCRIPT = resource("report.js");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private final Run run;
  private final Tally tally;
  private final List<Cause> causes;
  private final Markup page = new Markup();

  private HtmlReport(Run run) {
    this.run = run;
    this.tally = run.tally();
    this.causes = run.causes();
  }

  static String of(Run run) {
    HtmlReport report = new HtmlReport(run);
    report.head();
    report.verdict();
    report.page.open("main", "id", "main");
    new HtmlCauses(run, report.page).write(report.causes);
    report.filter();
    new HtmlOperations(run, report.causes, report.page).write();
    new HtmlSequences(report.page).write(run.sequences());
    new HtmlSkipped(report.page).write(run.skipped());
    report.page.close("main");
    report.page.open("script").trusted(SCRIPT).close("script");
    return report.page.close("body").close("html").toString();
  }

  private void head() {
    page.trusted("<!DOCTYPE html>\n").open("html", "lang", "en").open("head");
    page.open("meta", "charset", "utf-8");
    page.open("meta", "http-equiv", "Content-Security-Policy", "content", policy());
    page.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    page.open("meta", "name", "color-scheme", "content", "light dark");
    page.element("title", headline() + ": " + run.target().base());
    page.open("style").trusted(STYLE).close("style").close("head").open("body");
    page.element("a", "Skip to the findings", "class", "skip", "href", "#main");
  }

  private static String policy() {
    return "default-src 'none'; base-uri 'none'; form-action 'none'; style-src %s; script-src %s"
        .formatted(hash(STYLE), hash(SCRIPT));
  }

  private static String hash(String source) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(source.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static String resource(String name) {
    try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not packed with the suite");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String headline() {
    if (!run.passed()) {
      return "The contract is broken";
    }
    return tally.passed() == 0 ? "Nothing was sent" : "The contract holds";
  }

  private void verdict() {
    String mood = run.passed() ? "good" : "bad";
    page.open(
        "header", "class", "verdict " + (tally.passed() == 0 && run.passed() ? "none" : mood));
    page.open("div", "class", "wide");
    page.element("p", run.contract().title() + " " + run.contract().version(), "class", "kicker");
    page.element("h1", headline());
    page.element("p", sentence(), "class", "lead");
    totals();
    facts();
    page.close("div").close("header");
  }

  private String sentence() {
    String skipped =
        tally.skipped() == 0 ? "" : " %s were not sent.".formatted(Markup.number(tally.skipped()));
    return run.passed()
        ? "All %s cases that were sent are answered as they must be.%s"
            .formatted(Markup.number(tally.sent()), skipped)
        : "%s of the %s cases that were sent are answered otherwise. They come down to %s.%s"
            .formatted(
                Markup.number(tally.failed()), Markup.number(tally.sent()), causes(), skipped);
  }

  private String causes() {
    return causes.size() == 1 ? "one cause" : causes.size() + " causes";
  }

  private void totals() {
    page.open("dl", "class", "totals");
    total("hold", tally.passed(), "good");
    total("do not", tally.failed(), "bad");
    total("skipped", tally.skipped(), "none");
    page.close("dl");
    HtmlBar.write(tally, page);
  }

  private void total(String label, int number, String mood) {
    page.open("div", "class", number == 0 ? "zero" : mood);
    page.element("dt", label).element("dd", Markup.number(number)).close("div");
  }

  private void facts() {
    Map<String, String> facts = new java.util.LinkedHashMap<>();
    facts.put("Target", run.target().base().toString());
    facts.put("Service provider", run.target().credentials().aspId());
    facts.put("Run", TIME.format(run.started()) + ", " + duration());
    facts.put("Asked for", run.selection().isEmpty() ? "all cases" : run.selection());
    page.open("dl", "class", "facts");
    facts.forEach(
        (name, value) -> page.open("div").element("dt", name).element("dd", value).close("div"));
    page.close("dl");
  }

  private String duration() {
    long seconds = run.took().toSeconds();
    return seconds < 60 ? seconds + " s" : seconds / 60 + " min " + seconds % 60 + " s";
  }

  private void filter() {
    page.open("section", "class", "filter", "hidden", "", "aria-label", "Filter");
    page.open("label").text("Find ");
    page.open("input", "type", "search", "id", "find", "placeholder", "field, code, token …");
    page.close("label").open("fieldset").element("legend", "Show", "class", "unseen");
    choice("all", "all", true);
    choice("bad", "what does not hold", false);
    choice("none", "skipped", false);
    page.close("fieldset").element("output", "", "id", "found", "aria-live", "polite");
    page.close("section");
  }

  private void choice(String value, String label, boolean chosen) {
    String[] attributes = {"type", "radio", "name", "state", "value", value, "checked", ""};
    page.open("label");
    page.open("input", chosen ? attributes : java.util.Arrays.copyOf(attributes, 6));
    page.text(" " + label).close("label");
  }
}
