package com.konaplate.contracttests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes what came of a run: for people, for scripts and for whatever reads JUnit's files. */
final class Reports {

  static final String HTML = "report.html";
  static final String JSON = "report.json";
  static final String JUNIT = "junit.xml";

  private Reports() {}

  /** Writes the three files; they replace those of an earlier run. */
  static void write(Path directory, Run run) throws IOException {
    Files.createDirectories(directory);
    Files.writeString(directory.resolve(JSON), JsonReport.of(run).toPrettyString() + "\n");
    Files.writeString(directory.resolve(JUNIT), JunitXml.of(run));
    Files.writeString(directory.resolve(HTML), HtmlReport.of(run));
  }
}
