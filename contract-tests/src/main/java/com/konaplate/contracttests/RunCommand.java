package com.konaplate.contracttests;

import com.konaplate.contract.Contract;
import com.konaplate.contract.wire.SandboxCredentials;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs all cases against one address and tells what is not as the contract says. */
@Command(
    name = "konaplate-contract-tests",
    mixinStandardHelpOptions = true,
    versionProvider = SuiteVersion.class,
    description = {
      "Holds an address to the contract: sends every case that follows from it and judges the replies.",
      "It speaks as the sandbox project of the contract. A server with the sandbox profile is put back to the declared state; others keep the test members that are registered there."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every reply is as the contract says",
      "1:some are not",
      "2:the cases could not be run"
    })
final class RunCommand implements Callable<Integer> {

  private static final int FAILED = 1;
  private static final int UNREACHABLE = 2;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(
      names = "--target",
      required = true,
      paramLabel = "URL",
      description = "Where the API is, for example http://127.0.0.1:8080.")
  @SuppressWarnings("NullAway.Init")
  private URI address;

  @Option(
      names = "--operation",
      paramLabel = "ID",
      description = "Only the cases of this operation; may stand more than once.")
  private List<String> operations = List.of();

  @Option(
      names = "--report",
      paramLabel = "DIR",
      description = "Write report.json and junit.xml there.")
  private @Nullable Path report;

  @Override
  public Integer call() throws IOException {
    checkAddress();
    checkReport();
    Contract contract = Contract.bundled();
    List<ContractCase> cases = cases(contract);
    Wire wire = new Wire();
    Target target;
    try {
      target = Target.find(address.toString(), address, SandboxCredentials.of(contract), wire);
    } catch (IOException e) {
      err().println("nothing answers at " + address + ": " + e);
      return UNREACHABLE;
    }
    List<Outcome> outcomes = run(new Suite(contract, target, wire), cases);
    if (report != null) {
      Reports.write(report, target, outcomes);
    }
    out().println(new Ledger(contract, outcomes).line(target.name()));
    return outcomes.stream().allMatch(Outcome::passed) ? 0 : FAILED;
  }

  private void checkAddress() {
    boolean http = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
    if (!http || address.getHost() == null) {
      throw new ParameterException(
          spec.commandLine(), "--target has to be an http or https address, not " + address);
    }
  }

  /** Before the run, which takes its time. */
  private void checkReport() {
    if (report != null) {
      try {
        Files.createDirectories(report);
      } catch (IOException e) {
        throw new ParameterException(spec.commandLine(), "--report cannot be made: " + report);
      }
    }
  }

  /** Each run has members of its own, for a target may remember those of the last one. */
  private List<ContractCase> cases(Contract contract) {
    checkOperations(contract);
    return new Corpus(contract, System.currentTimeMillis())
        .cases().stream()
            .filter(c -> operations.isEmpty() || operations.contains(c.draft().operation().id()))
            .toList();
  }

  private void checkOperations(Contract contract) {
    try {
      operations.forEach(contract::operation);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  private List<Outcome> run(Suite suite, List<ContractCase> cases) {
    Progress progress = new Progress(err(), cases.size());
    List<Outcome> outcomes = new ArrayList<>();
    for (ContractCase contractCase : cases) {
      Outcome outcome = suite.run(contractCase);
      outcomes.add(outcome);
      if (!outcome.passed()) {
        progress.clear();
        out().println(outcome.explanation());
      }
      progress.show(outcomes.size());
    }
    progress.clear();
    return outcomes;
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }
}
