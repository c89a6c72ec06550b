package com.konaplate.contracttests;

import java.util.Locale;

/** How many hold and how many do not, as a bar; drawn, so that it needs no inline style. */
final class HtmlBar {

  private static final int WIDTH = 1000;
  private static final int LEAST = 8;

  private HtmlBar() {}

  static void write(Tally tally, Markup page) {
    int bad = part(tally.failed(), tally.cases());
    int none = part(tally.skipped(), tally.cases());
    page.open(
        "svg",
        "class",
        "bar",
        "viewBox",
        "0 0 " + WIDTH + " 10",
        "preserveAspectRatio",
        "none",
        "aria-hidden",
        "true");
    rectangle(page, "good", 0, WIDTH);
    rectangle(page, "none", WIDTH - bad - none, none);
    rectangle(page, "bad", WIDTH - bad, bad);
    page.close("svg");
  }

  /** One failure among thousands has to be seen. */
  private static int part(int number, int all) {
    return number == 0 ? 0 : Math.max(LEAST, number * WIDTH / all);
  }

  private static void rectangle(Markup page, String mood, int from, int width) {
    page.open("rect", "class", mood, "x", text(from), "width", text(width), "height", "10");
    page.close("rect");
  }

  private static String text(int number) {
    return String.format(Locale.ROOT, "%d", number);
  }
}
