package com.konaplate.contracttests;

import com.konaplate.contract.Contract;
import com.konaplate.contract.DeclaredError;
import com.konaplate.contract.Operation;
import com.konaplate.contract.Response;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * One entry of the codes that an operation's response carries.
 *
 * @param operation the operation
 * @param response its response
 * @param error the entry
 * @param elsewhere how it is worded where the request is no use of the operation
 */
record DeclaredCode(
    Operation operation, Response response, DeclaredError error, DeclaredError elsewhere) {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(field|min|max)}");

  /** All entries, operation by operation. */
  static List<DeclaredCode> of(Contract contract) {
    return contract.operations().stream()
        .flatMap(
            operation ->
                operation.responses().stream()
                    .flatMap(
                        response ->
                            response.errors().all().stream()
                                .map(
                                    error ->
                                        new DeclaredCode(
                                            operation,
                                            response,
                                            error,
                                            elsewhere(contract, response, error)))))
        .toList();
  }

  private static DeclaredError elsewhere(
      Contract contract, Response response, DeclaredError error) {
    return response.status().equals("default")
        ? contract.outside().withRule(error.rule().orElseThrow())
        : error;
  }

  /** What the ledger calls it. */
  String name() {
    String rule = error.rule().map(name -> " " + name).orElse("");
    return "code %s %d %s%s".formatted(operation.id(), error.status(), error.code(), rule);
  }

  /** Whether the case expects this very entry. */
  boolean answers(ContractCase contractCase) {
    ExpectedReply expected = contractCase.expected();
    JsonNode result = expected.body().path("response");
    DeclaredError worded = contractCase.subject().operation().isPresent() ? error : elsewhere;
    return contractCase.draft().operation().id().equals(operation.id())
        && expected.status() == error.status()
        && result.path("code").asString().equals(error.code())
        && form(worded).matcher(result.path("description").asString()).matches();
  }

  private static Pattern form(DeclaredError worded) {
    String message = worded.message();
    String named = worded.field().map(f -> message.replace("{field}", f)).orElse(message);
    String[] texts = PLACEHOLDER.split(named, -1);
    StringBuilder form = new StringBuilder(Pattern.quote(texts[0]));
    for (int index = 1; index < texts.length; index++) {
      form.append(".+").append(Pattern.quote(texts[index]));
    }
    return Pattern.compile(form.toString());
  }

  /** Whether no single request makes a target without state answer so: no scenario does. */
  boolean needsState() {
    return !response.status().equals("default")
        && error.rule().isPresent()
        && operation.scenarios().stream()
            .noneMatch(s -> s.answers(operation.refusal(error.rule().orElseThrow())));
  }
}
