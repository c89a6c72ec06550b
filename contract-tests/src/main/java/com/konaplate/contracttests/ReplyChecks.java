package com.konaplate.contracttests;

import com.konaplate.contract.Contract;
import com.konaplate.contract.HeaderParameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All that is checked of every reply, and what the replies of one run show together. */
final class ReplyChecks {

  private final HeaderParameter correlationId;
  private final List<ReplyCheck> ofHeaders;
  private final SchemaCheck schema;
  private final OneTimeCodeCheck codes = new OneTimeCodeCheck();

  ReplyChecks(Contract contract) {
    this(contract.correlationId(), new SchemaCheck(contract));
  }

  private ReplyChecks(HeaderParameter correlationId, SchemaCheck schema) {
    this.correlationId = correlationId;
    this.ofHeaders = List.of(new MediaTypeCheck(), new CorrelationIdCheck(correlationId));
    this.schema = schema;
  }

  /** The same for another run. */
  ReplyChecks anew() {
    return new ReplyChecks(correlationId, schema);
  }

  Outcome judge(Exchange exchange) {
    List<Finding> findings = new ArrayList<>();
    ofHeaders.forEach(check -> findings.addAll(check.findings(exchange)));
    OpenedReply opened = OpenedReply.of(exchange);
    findings.addAll(opened.findings());
    findings.addAll(schema.findings(exchange, opened));
    findings.addAll(ExpectedReplyCheck.findings(exchange, opened));
    findings.addAll(codes.findings(exchange, opened));
    return new Outcome(
        exchange.contractCase(),
        exchange.target(),
        exchange.request(),
        Optional.of(exchange.reply()),
        opened.inner(),
        findings);
  }
}
