package com.konaplate.contracttests;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A run as JUnit reports it, a suite for each operation and each state sequence. */
final class JunitXml {

  private final Reproduction reproduction;
  private final XMLStreamWriter xml;

  private JunitXml(Reproduction reproduction, XMLStreamWriter xml) {
    this.reproduction = reproduction;
    this.xml = xml;
  }

  static String of(Run run) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      new JunitXml(Reproduction.of(run), xml).write(run);
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a writer in memory cannot fail", e);
    }
    return text.toString();
  }

  private void write(Run run) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("testsuites");
    totals(run.target().name(), run.tally());
    xml.writeAttribute("time", String.valueOf(run.took().toMillis() / 1000.0));
    for (Map.Entry<String, List<CaseResult>> operation : run.byOperation().entrySet()) {
      write(operation.getKey(), operation.getValue(), run);
    }
    for (Sequence sequence : run.sequences()) {
      write("state/" + sequence.name(), sequence.steps(), run);
    }
    xml.writeEndDocument();
  }

  private void write(String suite, List<CaseResult> results, Run run) throws XMLStreamException {
    xml.writeStartElement("testsuite");
    totals(suite, Tally.of(results));
    xml.writeAttribute("timestamp", run.started().toString());
    for (CaseResult result : results) {
      write(result);
    }
    xml.writeEndElement();
  }

  private void totals(String name, Tally tally) throws XMLStreamException {
    xml.writeAttribute("name", name);
    xml.writeAttribute("tests", String.valueOf(tally.cases()));
    xml.writeAttribute("failures", String.valueOf(tally.failed()));
    xml.writeAttribute("errors", "0");
    xml.writeAttribute("skipped", String.valueOf(tally.skipped()));
  }

  private void write(CaseResult result) throws XMLStreamException {
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", result.operation());
    xml.writeAttribute("name", printable(result.contractCase().id()));
    switch (result.state()) {
      case FAILED -> failure(result.outcome().orElseThrow());
      case SKIPPED -> {
        xml.writeEmptyElement("skipped");
        xml.writeAttribute("message", result.reason());
      }
      case PASSED -> {}
    }
    xml.writeEndElement();
  }

  private void failure(Outcome outcome) throws XMLStreamException {
    xml.writeStartElement("failure");
    xml.writeAttribute("message", printable(outcome.findings().get(0).toString()));
    for (Finding finding : outcome.findings()) {
      xml.writeCharacters(printable(finding + "\n"));
    }
    xml.writeCharacters(printable(reproduction.of(outcome)));
    xml.writeEndElement();
  }

  /** XML 1.0 has no way to write control characters, nor halves of a pair of surrogates. */
  private static String printable(String text) {
    return text.replaceAll(
        "[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]|"
            + "[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]",
        "?");
  }
}
