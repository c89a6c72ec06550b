package com.konaplate.contracttests;

import com.konaplate.contract.Contract;
import com.konaplate.contract.Contracts;
import com.konaplate.contract.wire.SandboxCredentials;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
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
      "Nothing is written there unless --allow-writes is given; the cases that would are skipped, and do not fail the run. The mock remembers nothing, so against it all cases are sent.",
      "With --allow-writes the state sequences are told as well, such as: five wrong passwords, then the right one; each is a row of requests whose replies build upon those before. They are skipped against the mock, and those of declared members against what cannot be reset. Nothing is restarted between the steps."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every reply is as the contract says",
      "1:some are not",
      "2:the command line was not understood, or the cases could not be run"
    },
    footerHeading = "%nEnvironment:%n",
    footer = {
      "Without --credentials: KONAPLATE_ASP_ID, KONAPLATE_ACCESS_KEY, KONAPLATE_SECRET_KEY, KONAPLATE_CRYPTO_KEY_ID, and as PEM texts KONAPLATE_SERVER_PUBLIC_KEY and KONAPLATE_CLIENT_PRIVATE_KEY. Without any of them the suite speaks as the sandbox project of the contract."
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

  @Mixin private Selection selection = new Selection();

  @Option(
      names = "--allow-writes",
      description = {
        "Send the cases that change state as well, and tell the state sequences: they register members, count password attempts, reset passwords, and put a sandbox back to its declared members (POST /sandbox/reset). Other targets keep the test members."
      })
  private boolean allowWrites;

  @Option(
      names = "--credentials",
      paramLabel = "PATH",
      description = {
        "A .env file, or the directory that has it, with server-public.pem and client-private.pem beside it, as 'konaplate-mock.jar credentials DIR' writes them."
      })
  private @Nullable Path credentials;

  @Option(
      names = "--pause",
      paramLabel = "TIME",
      converter = PauseConverter.class,
      description = "Wait that long before each request: 50ms, 2s.")
  private Duration pause = Duration.ZERO;

  @Option(
      names = "--report",
      paramLabel = "DIR",
      description = "Write report.html, report.json and junit.xml there.")
  private @Nullable Path report;

  @Override
  public Integer call() throws IOException {
    checkAddress();
    Contract contract = Contracts.bundled();
    Plan plan = plan(contract);
    SandboxCredentials partner = credentials(contract);
    checkReport();
    Wire wire = new Wire(pause);
    Target target;
    try {
      target =
          new TargetSearch(contract, partner, wire).find(address.toString(), address, allowWrites);
    } catch (IOException e) {
      err().println("nothing answers at " + address + ": " + e);
      return UNREACHABLE;
    }
    Permission permission = new Permission(target, allowWrites);
    Progress progress = progress(plan);
    Run run = new Runner(contract, permission, wire).run(plan, words(), progress::show);
    progress.clear();
    return tell(run);
  }

  private int tell(Run run) throws IOException {
    if (report != null) {
      Reports.write(report, run);
    }
    out().println(Summary.of(run));
    return run.passed() ? 0 : FAILED;
  }

  private String words() {
    return (selection.words() + (allowWrites ? " --allow-writes" : "")).strip();
  }

  private Progress progress(Plan plan) {
    return new Progress(err(), plan.size(), Ansi.AUTO.enabled(), Clock.systemUTC());
  }

  private void checkAddress() {
    boolean http = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
    if (!http || address.getHost() == null || address.getUserInfo() != null) {
      throw misuse("--target has to be an http or https address without a user, not " + shown());
    }
  }

  /** A password in the address must not be repeated. */
  private String shown() {
    return address.toString().replaceFirst("//[^/]*@", "//***@");
  }

  /** Before the run, which takes its time. */
  private void checkReport() {
    if (report != null) {
      try {
        Files.createDirectories(report);
      } catch (IOException e) {
        throw misuse("--report cannot be made: " + report);
      }
    }
  }

  /** Each run has members of its own, for a target may remember those of the last one. */
  private Plan plan(Contract contract) {
    try {
      return selection.of(contract, new Corpus(contract, System.currentTimeMillis()).plan());
    } catch (IllegalArgumentException e) {
      throw misuse(String.valueOf(e.getMessage()));
    }
  }

  private SandboxCredentials credentials(Contract contract) {
    try {
      return credentials == null
          ? CredentialSource.environment(contract, System.getenv())
          : CredentialSource.files(credentials);
    } catch (IOException e) {
      throw misuse("--credentials cannot be read: " + e.getMessage());
    } catch (IllegalArgumentException e) {
      throw misuse(String.valueOf(e.getMessage()));
    }
  }

  private ParameterException misuse(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }
}
