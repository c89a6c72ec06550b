package com.konaplate.contracttests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HtmlReportTest {

  private static final String ID = "checkPassword/scenario/user-blocked";
  private static final String HOSTILE = "\"</code><script>alert('1')</script><img src=x onerror=a>";

  private final Target target = Runs.sandbox();

  private static int count(String pattern, String text) {
    return (int) Pattern.compile(pattern).matcher(text).results().count();
  }

  @Test
  void showsHostileRepliesAsText() {
    Finding finding = new Finding("/response/code" + HOSTILE, HOSTILE, HOSTILE + "\u202E\u0000");
    String html = HtmlReport.of(Runs.of(target, Runs.outcome(target, ID, finding)));
    assertEquals(1, count("<script", html));
    assertFalse(html.contains("<img"), html);
    assertTrue(html.contains("&lt;script&gt;alert(&#39;1&#39;)"), html);
    assertFalse(html.contains("\u202E") || html.contains("\u0000"), html);
  }

  @Test
  void letsNoScriptRunButItsOwnAndAsksForNothing() {
    String html = HtmlReport.of(Runs.of(target, Runs.outcome(target, ID)));
    assertTrue(html.contains("default-src &#39;none&#39;"), html);
    assertEquals(2, count("sha256-", html));
    assertEquals(0, count("(src|href)=\"(?!#)|url\\(|@import| style=| on[a-z]+=", html));
  }

  @Test
  void tellsTheVerdictFirst() {
    Finding finding = new Finding("/response/code", "\"001_080\"", "\"001_081\"");
    CaseResult skipped = CaseResult.skipped(Runs.contractCase(ID + "/encrypted"), "not wanted");
    String good = HtmlReport.of(Runs.of(target, Runs.outcome(target, ID)));
    String bad = HtmlReport.of(Runs.of(target, Runs.outcome(target, ID, finding)));
    String none = HtmlReport.of(Runs.of(target, List.of(skipped)));
    assertTrue(good.contains("<h1>The contract holds</h1>"), good);
    assertTrue(bad.contains("<h1>The contract is broken</h1>"), bad);
    assertTrue(none.contains("<h1>Nothing was sent</h1>") && none.contains("not wanted"), none);
  }

  @Test
  void saysWhatIsWrongInTheWordsOfTheContract() {
    Finding finding = new Finding("/response/code", "\"001_080\"", "\"001_081\"");
    String html = HtmlReport.of(Runs.of(target, Runs.outcome(target, ID, finding)));
    String words = Runs.CONTRACT.operation("checkPassword").refusal("user-blocked").description();
    assertTrue(html.contains("Code 001_081 instead of 001_080"), html);
    assertTrue(html.contains("<blockquote><code>001_080</code> “" + words + "”"), html);
    assertTrue(html.contains("<tr data-state=\"bad\">"), html);
  }
}
