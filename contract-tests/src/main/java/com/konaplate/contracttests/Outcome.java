package com.konaplate.contracttests;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * What became of one case on one target.
 *
 * @param contractCase the case
 * @param target the target
 * @param request what was sent last
 * @param reply what came back, none when nothing did
 * @param body the reply's body, decrypted, none when it is no JSON object
 * @param findings what is not as the contract says
 */
record Outcome(
    ContractCase contractCase,
    Target target,
    Request request,
    Optional<Reply> reply,
    Optional<ObjectNode> body,
    List<Finding> findings) {

  private static final Set<String> IN_KIND = Set.of("status", "/response/code");

  Outcome {
    findings = List.copyOf(findings);
  }

  boolean passed() {
    return findings.isEmpty();
  }

  /** Whether it is answered, with the status and the code that it must have. */
  boolean isAnsweredInKind() {
    return reply.isPresent()
        && body.isPresent()
        && findings.stream().map(Finding::place).noneMatch(IN_KIND::contains);
  }

  /** The findings with a command that repeats the request. */
  String explanation() {
    StringBuilder text = new StringBuilder(contractCase.id()).append(" on ").append(target.name());
    findings.forEach(finding -> text.append("\n  ").append(finding));
    return text.append("\n  ").append(CurlCommand.of(target, request)).toString();
  }
}
