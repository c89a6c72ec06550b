package com.konaplate.contracttests;

import com.konaplate.contract.HeaderParameter;
import com.konaplate.contract.Keyword;
import com.konaplate.contract.Operation;
import com.konaplate.contract.Violation;
import com.konaplate.contract.wire.WireHeaders;
import com.konaplate.contracttests.ContractCase.Subject;
import java.util.List;
import java.util.stream.Stream;

/**
 * A token that has not quite the form is answered as one that does not sign the body. That it is
 * the form which is judged shows when the next header is missing, for the form comes before it and
 * the signature behind it.
 */
final class TokenFormPairs {

  private TokenFormPairs() {}

  static List<ContractCase> of(Operation operation) {
    return operation.headers().stream()
        .filter(header -> header.name().equals(WireHeaders.TRAN_TOKEN))
        .flatMap(token -> of(operation, token, next(operation, token)))
        .toList();
  }

  private static HeaderParameter next(Operation operation, HeaderParameter token) {
    List<HeaderParameter> headers = operation.headers();
    return headers.get(headers.indexOf(token) + 1);
  }

  private static Stream<ContractCase> of(
      Operation operation, HeaderParameter token, HeaderParameter next) {
    return token.schema().pattern().stream()
        .flatMap(form -> FormEdges.of(form, TextForms.CANDIDATES).stream())
        .map(
            text ->
                new ContractCase(
                    id(operation, next, text),
                    Family.PAIR,
                    Subject.of(operation),
                    Given.NOTHING,
                    Draft.of(operation, ValidRequests.success(operation).request())
                        .with(HeaderEdit.set(token.name(), text))
                        .with(HeaderEdit.remove(next.name())),
                    ExpectedReply.of(
                        operation.refusal(new Violation(token.place(), Keyword.PATTERN)))));
  }

  private static String id(Operation operation, HeaderParameter next, String text) {
    return "%s/pair/%s-%s-%s+%s-%s"
        .formatted(
            operation.id(),
            WireHeaders.TRAN_TOKEN,
            Keyword.PATTERN.word(),
            TextForms.label(text),
            next.name(),
            Keyword.REQUIRED.word());
  }
}
