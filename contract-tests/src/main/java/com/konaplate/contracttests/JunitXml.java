package com.konaplate.contracttests;

import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The outcomes as JUnit reports them, for whatever reads such files. */
final class JunitXml {

  private JunitXml() {}

  static String of(Target target, List<Outcome> outcomes) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("testsuite");
      xml.writeAttribute("name", target.name());
      xml.writeAttribute("tests", String.valueOf(outcomes.size()));
      xml.writeAttribute("failures", String.valueOf(failures(outcomes)));
      for (Outcome outcome : outcomes) {
        write(outcome, xml);
      }
      xml.writeEndDocument();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a writer in memory cannot fail", e);
    }
    return text.toString();
  }

  private static long failures(List<Outcome> outcomes) {
    return outcomes.stream().filter(outcome -> !outcome.passed()).count();
  }

  private static void write(Outcome outcome, XMLStreamWriter xml) throws XMLStreamException {
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", outcome.contractCase().draft().operation().id());
    xml.writeAttribute("name", outcome.contractCase().id());
    if (!outcome.passed()) {
      xml.writeStartElement("failure");
      xml.writeAttribute("message", printable(outcome.findings().get(0).toString()));
      xml.writeCharacters(printable(outcome.explanation()));
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  /** XML 1.0 has no way to write control characters. */
  private static String printable(String text) {
    return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "?");
  }
}
