package com.konaplate.mock;

import com.konaplate.contract.Contract;
import com.konaplate.contract.Operation;
import com.konaplate.contract.Scenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the signed request of a scenario. */
@Command(
    name = "curl",
    description =
        "Print the curl command that sends a scenario's request, signed; pipe it to bash.")
final class CurlCommand extends ContractCommand {

  @Parameters(index = "0", paramLabel = "OPERATION", description = "For example registerUser.")
  private String operationId = "";

  @Parameters(index = "1", paramLabel = "SCENARIO", description = "For example success.")
  private String key = "";

  @Option(names = "--encrypt", description = "Encrypt the body to the server's sandbox key.")
  private boolean encrypted;

  @Mixin private final RequestTarget target = new RequestTarget();

  @Override
  void run(Contract contract) {
    Operation operation = operation(contract, operationId);
    Scenario scenario = scenario(operation, key);
    SignedRequests requests = new SignedRequests(contract, target.url());
    out()
        .println(requests.of(operation, scenario.request(), encrypted).shell(target.certificate()));
  }
}
