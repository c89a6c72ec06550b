package com.konaplate.contracttests;

import com.konaplate.contract.Contract;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All that is checked of every reply. */
final class ReplyChecks {

  private final List<ReplyCheck> ofHeaders;
  private final SchemaCheck schema;

  ReplyChecks(Contract contract) {
    this.ofHeaders =
        List.of(new MediaTypeCheck(), new CorrelationIdCheck(contract.correlationId()));
    this.schema = new SchemaCheck(contract);
  }

  Outcome judge(Exchange exchange) {
    List<Finding> findings = new ArrayList<>();
    ofHeaders.forEach(check -> findings.addAll(check.findings(exchange)));
    OpenedReply opened = OpenedReply.of(exchange);
    findings.addAll(opened.findings());
    findings.addAll(schema.findings(exchange, opened));
    findings.addAll(ExpectedReplyCheck.findings(exchange, opened));
    return new Outcome(
        exchange.contractCase(),
        exchange.target(),
        exchange.request(),
        Optional.of(exchange.reply()),
        opened.inner(),
        findings);
  }
}
