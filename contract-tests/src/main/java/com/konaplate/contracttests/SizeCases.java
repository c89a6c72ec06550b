package com.konaplate.contracttests;

import com.konaplate.contract.Contract;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/** Bodies as large as they may be, and larger ones. */
final class SizeCases {

  private static final String TOO_LARGE = "body-too-large";

  private final OperationCases cases;
  private final List<ContractCase> found = new ArrayList<>();

  private SizeCases(OperationCases cases) {
    this.cases = cases;
  }

  static List<ContractCase> of(Contract contract, OperationCases cases) {
    SizeCases sizes = new SizeCases(cases);
    int most = contract.maxBodyBytes();
    sizes.accepted("largest", draft -> padded(draft, most));
    sizes.accepted("in-chunks", Draft::inChunks);
    sizes.refused("too-large", padded(cases.draft(), most + 1));
    sizes.refused("too-large-in-chunks", padded(cases.draft(), most + 1).inChunks());
    return sizes.found;
  }

  /** Blanks behind a JSON object mean nothing, but count. */
  private static Draft padded(Draft draft, int size) {
    return draft.changing(
        body -> {
          int length = body.toArray().length;
          return Bytes.of(body.text() + " ".repeat(size - length));
        });
  }

  private void accepted(String label, UnaryOperator<Draft> change) {
    ObjectNode body = cases.body();
    Draft draft = change.apply(Draft.of(cases.operation(), body));
    found.add(cases.accepted(Family.MESSAGE, "size/" + label, body, draft));
  }

  private void refused(String label, Draft draft) {
    found.add(cases.refused("size/" + label, draft, TOO_LARGE));
  }
}
