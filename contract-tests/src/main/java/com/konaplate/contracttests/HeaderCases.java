package com.konaplate.contracttests;

import com.konaplate.contract.HeaderParameter;
import com.konaplate.contract.Keyword;
import com.konaplate.contract.Violation;
import com.konaplate.contract.wire.WireHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Breaks every limit of every header, one at a time, and stays within each. */
final class HeaderCases {

  /** Their values are secrets' counterparts: a well-formed one is not yet a right one. */
  private static final Set<String> CREDENTIALS =
      Set.of(
          WireHeaders.ASP_ID,
          WireHeaders.ACCESS_KEY,
          WireHeaders.CRYPTO_KEY_ID,
          WireHeaders.TRAN_TOKEN);

  private final OperationCases cases;
  private final List<ContractCase> found = new ArrayList<>();

  private HeaderCases(OperationCases cases) {
    this.cases = cases;
  }

  static List<ContractCase> of(OperationCases cases) {
    HeaderCases headers = new HeaderCases(cases);
    cases.operation().headers().forEach(headers::visit);
    return headers.found;
  }

  private void visit(HeaderParameter header) {
    if (header.required()) {
      refused(header, "missing", Keyword.REQUIRED, HeaderEdit.remove(header.name()));
    }
    refused(header, "repeated", Keyword.REPEATED, repeated(header));
    for (Sample sample : samples(header)) {
      visit(header, sample, sample.value().asString());
    }
    accepted(header.name() + "/lower-case-name", lowerCase(header));
  }

  private static List<Sample> samples(HeaderParameter header) {
    return TextSamples.of(header.schema(), header.required(), List.of(Alphabet.ASCII), 0);
  }

  private void visit(HeaderParameter header, Sample sample, String value) {
    agree(header, sample, value);
    HeaderEdit edit = HeaderEdit.set(header.name(), value);
    if (sample.breaks().isPresent()) {
      refused(header, sample.label(), sample.breaks().get(), edit);
    } else if (!CREDENTIALS.contains(header.name())) {
      accepted(header.name() + "/" + sample.label(), edit);
    }
  }

  /** What is not sent cannot be repeated: an optional header is sent twice with its example. */
  private static HeaderEdit repeated(HeaderParameter header) {
    return (headers, credentials, body) -> {
      String value = headers.find(header.name()).orElse(header.example());
      headers.set(header.name(), value);
      headers.add(header.name(), value);
    };
  }

  private static HeaderEdit lowerCase(HeaderParameter header) {
    return (headers, credentials, body) -> {
      String value = headers.find(header.name()).orElse(header.example());
      headers.set(header.name().toLowerCase(Locale.ROOT), value);
    };
  }

  private void refused(HeaderParameter header, String label, Keyword keyword, HeaderEdit edit) {
    String name = label.startsWith(keyword.word()) ? label : keyword.word() + "/" + label;
    found.add(
        cases.refused(
            Family.BEYOND_LIMIT,
            header.name() + "/" + name,
            cases.draft().with(edit),
            new Violation(header.place(), keyword)));
  }

  private void accepted(String label, HeaderEdit edit) {
    ObjectNode body = cases.body();
    Draft draft = Draft.of(cases.operation(), body).with(edit);
    found.add(cases.accepted(Family.WITHIN_LIMIT, label, body, draft));
  }

  private static void agree(HeaderParameter header, Sample sample, String value) {
    Optional<Keyword> broken = header.firstViolation(List.of(value)).map(Violation::keyword);
    if (!broken.equals(sample.breaks())) {
      throw new IllegalStateException(
          "%s '%s' is meant to break %s and breaks %s"
              .formatted(header.name(), value, sample.breaks(), broken));
    }
  }
}
