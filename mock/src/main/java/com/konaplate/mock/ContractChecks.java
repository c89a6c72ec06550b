package com.konaplate.mock;

import com.github.tomakehurst.wiremock.extension.Extension;
import com.konaplate.contract.Contract;
import com.konaplate.contract.wire.CorrelationId;
import com.konaplate.contract.wire.SandboxCredentials;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** Puts together what decides over requests and completes replies, for any WireMock. */
final class ContractChecks {

  private final Contract contract;
  private final Operations operations;
  private final CorrelationId correlationIds;
  private final SandboxCredentials credentials;
  private final Report report;

  ContractChecks(Contract contract) {
    this.contract = contract;
    this.operations = new Operations(contract);
    this.correlationIds =
        new CorrelationId(contract.correlationId(), Clock.systemUTC(), new Random());
    this.credentials = SandboxCredentials.of(contract);
    this.report = new Report(contract, List.of(credentials.accessKey()));
  }

  Operations operations() {
    return operations;
  }

  Report report() {
    return report;
  }

  SandboxCredentials credentials() {
    return credentials;
  }

  CorrelationId correlationIds() {
    return correlationIds;
  }

  List<Extension> extensions(
      boolean verifiesToken, EncryptionMode encryption, Consumer<String> console) {
    Findings findings = new Findings(console);
    Explanation explanation = new Explanation(contract, credentials);
    return List.of(
        new ContractFilter(
            new PublishedContract(contract),
            new OwnPages(findings, report),
            new EnvelopeLimits(contract, operations),
            new TokenCheck(credentials, verifiesToken, explanation),
            new Decryption(credentials, encryption, explanation),
            explanation,
            new RefusalReplies(contract, operations, correlationIds, findings, report)),
        new ReplyEncryption(credentials),
        new ReplyDiagnosis(operations, findings),
        new ReplyRecord(operations, report),
        new RequestSwitches());
  }
}
