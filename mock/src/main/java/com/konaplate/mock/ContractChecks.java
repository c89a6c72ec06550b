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
  private final CorrelationId correlationIds;
  private final SandboxCredentials credentials;
  private final Report report;
  private final ChosenScenarios chosen = new ChosenScenarios();

  ContractChecks(Contract contract) {
    this.contract = contract;
    this.correlationIds =
        new CorrelationId(contract.correlationId(), Clock.systemUTC(), new Random());
    this.credentials = SandboxCredentials.of(contract);
    this.report = new Report(contract, List.of(credentials.accessKey()));
  }

  Report report() {
    return report;
  }

  ChosenScenarios chosen() {
    return chosen;
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
            new OwnPages(contract, findings, report),
            new EnvelopeLimits(contract),
            new TokenCheck(credentials, verifiesToken, explanation),
            new Decryption(credentials, encryption == EncryptionMode.REQUIRED, explanation),
            explanation,
            chosen,
            new RefusalReplies(contract, correlationIds, findings, report)),
        new ReplyEncryption(credentials),
        new ReplyDiagnosis(contract.operations(), findings),
        new ReplyRecord(contract.operations(), report),
        new RequestSwitches());
  }
}
