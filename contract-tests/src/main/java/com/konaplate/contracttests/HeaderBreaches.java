package com.konaplate.contracttests;

import com.konaplate.contract.HeaderParameter;
import com.konaplate.contract.Keyword;
import com.konaplate.contract.Operation;
import com.konaplate.contract.Violation;
import com.konaplate.contracttests.Breach.Change;
import com.konaplate.contracttests.Breach.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Each limit of each header, broken once. */
final class HeaderBreaches {

  private final Operation operation;
  private final CheckOrder order;
  private final List<Breach> found = new ArrayList<>();

  private HeaderBreaches(Operation operation, CheckOrder order) {
    this.operation = operation;
    this.order = order;
  }

  static List<Breach> of(Operation operation, CheckOrder order) {
    HeaderBreaches headers = new HeaderBreaches(operation, order);
    operation.headers().forEach(headers::visit);
    return headers.found;
  }

  private void visit(HeaderParameter header) {
    if (header.required()) {
      add(header, Keyword.REQUIRED, HeaderEdit.remove(header.name()));
    }
    add(header, Keyword.REPEATED, repeated(header));
    OneSample.ofEach(TextSamples.of(header.schema(), header.required(), OneSample.ASCII, 0))
        .forEach(
            (keyword, value) ->
                add(header, keyword, HeaderEdit.set(header.name(), value.stringValue())));
  }

  /** Whatever it holds stands twice; what is not sent is sent twice with its example. */
  static HeaderEdit repeated(HeaderParameter header) {
    return (headers, credentials, body) -> {
      boolean sent =
          headers.lines().stream().anyMatch(line -> line.name().equalsIgnoreCase(header.name()));
      if (!sent) {
        headers.add(header.name(), header.example());
      }
      headers.add(header.name(), headers.value(header.name()));
    };
  }

  private void add(HeaderParameter header, Keyword keyword, HeaderEdit edit) {
    Violation violation = new Violation(header.place(), keyword);
    found.add(
        new Breach(
            header.name() + "-" + keyword.word(),
            order.of(violation),
            operation.refusal(violation),
            Optional.of(violation),
            Set.of(header.name()),
            Step.MESSAGE,
            Change.of(draft -> draft.with(edit))));
  }
}
