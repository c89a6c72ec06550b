package com.konaplate.contract.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The gate before every build, and the gate itself on copies that were changed. */
class ChangeGateTest {

  private static final Path MODULE = Path.of("");

  @TempDir private Path copy;

  /** When this fails, its message says what to do. */
  @Test
  void letsTheWorkingContractThrough() throws Exception {
    assertEquals("", complaint(MODULE));
  }

  @ParameterizedTest(name = "{0} as {1}, told of {2}: {3}")
  @CsvSource(
      delimiter = '|',
      emptyValue = "",
      textBlock =
          """
          maxLength: 100 | 1.0.0 | 1.0.0 | passes
          maxLength: 99  | 1.0.0 | 1.0.0 | raise info.version from 1.0.0 to 2.0.0
          maxLength: 99  | 1.0.0 | 1.0.0 | begin api-spec/CHANGELOG.md with an entry '## 2.0.0'
          maxLength: 99  | 1.9.9 | 1.9.9 | raise info.version from 1.9.9 to 2.0.0
          maxLength: 99  | 2.0.0 | 1.0.0 | begin api-spec/CHANGELOG.md with an entry '## 2.0.0'
          maxLength: 99  | 2.0.0 | 2.0.0 | passes
          maxLength: 99  | 3.1.4 | 3.1.4 | passes
          maxLength: 101 | 1.0.1 | 1.0.1 | raise info.version from 1.0.1 to 1.1.0
          maxLength: 101 | 1.1.0 | 1.1.0 | passes
          maxLength: 100 | 0.9.0 | 0.9.0 | raise info.version from 0.9.0 to 1.0.0
          maxLength: 100 | 1.0.1 | 1.0.0 | begin api-spec/CHANGELOG.md with an entry '## 1.0.1'
          """)
  void asksForTheVersionAndTheEntryThatAChangeNeeds(
      String limit, String version, String told, String expected) throws Exception {
    publishAsOne();
    change("maxLength: 100", limit);
    change("version: 1.0.0", "version: " + version);
    Files.writeString(copy.resolve("CHANGELOG.md"), "# Changes\n\n## " + told + "\n\nNews.\n");
    String complaint = complaint(copy);
    assertTrue(
        expected.equals("passes") ? complaint.isEmpty() : complaint.contains(expected), complaint);
  }

  @Test
  void takesAHeadingAloneForNoEntry() throws Exception {
    publishAsOne();
    Files.writeString(copy.resolve("CHANGELOG.md"), "# Changes\n\n## 1.0.0\n\n");
    assertTrue(complaint(copy).contains("begin api-spec/CHANGELOG.md"));
  }

  @Test
  void saysWhatChangedWhereAndWhyItBreaks() throws Exception {
    publishAsOne();
    change("maxLength: 100", "maxLength: 99");
    String complaint = complaint(copy);
    assertTrue(
        complaint.matches(
            "(?s).*openapi.yaml:\\d{3,}: BREAKING: /components/schemas/RegisterUserRequest"
                + "/properties/userName/maxLength was 100, is 99: a request that was accepted"
                + " is refused\n.*undo.*"),
        complaint);
  }

  private void publishAsOne() throws IOException {
    String published = ChangeGate.of(MODULE).published();
    String yaml = published.replaceFirst("\n  version: .*\n", "\n  version: 1.0.0\n");
    Files.createDirectories(copy.resolve("published"));
    Files.writeString(copy.resolve("published/openapi.yaml"), yaml);
    Files.writeString(copy.resolve("openapi.yaml"), yaml);
    Files.writeString(copy.resolve("CHANGELOG.md"), "# Changes\n\n## 1.0.0\n\nNews.\n");
  }

  private void change(String find, String put) throws IOException {
    Path file = copy.resolve("openapi.yaml");
    Files.writeString(file, Files.readString(file).replaceFirst(find, put));
  }

  private static String complaint(Path module) throws IOException {
    return ChangeGate.of(module).complaint().orElse("");
  }
}
