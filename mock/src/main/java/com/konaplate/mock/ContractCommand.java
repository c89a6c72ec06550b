package com.konaplate.mock;

import com.konaplate.contract.Contract;
import com.konaplate.contract.Contracts;
import com.konaplate.contract.Operation;
import com.konaplate.contract.Scenario;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command that works on a contract: the bundled one, or that of a file. */
@Command(mixinStandardHelpOptions = true, versionProvider = MockVersion.class)
abstract class ContractCommand implements Callable<Integer> {

  static final String CONTRACT_OPTION = "--contract";

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(
      names = CONTRACT_OPTION,
      paramLabel = "FILE",
      description = "Another contract than the bundled one.")
  private @Nullable Path file;

  /** Does what the command is for. */
  abstract void run(Contract contract) throws IOException;

  @Override
  public Integer call() throws IOException {
    run(contract());
    out().flush();
    return ExitCode.OK;
  }

  private Contract contract() throws IOException {
    if (file == null) {
      return BundledContract.get();
    }
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw misused("--contract: cannot read the file " + file);
    }
    try {
      return Contracts.read(file);
    } catch (CharacterCodingException e) {
      throw misused("--contract: %s is not UTF-8".formatted(file));
    }
  }

  /** The file given for the contract, if any. */
  Optional<Path> contractFile() {
    return Optional.ofNullable(file);
  }

  PrintWriter out() {
    return spec.commandLine().getOut();
  }

  PrintWriter err() {
    return spec.commandLine().getErr();
  }

  Operation operation(Contract contract, String id) {
    return known(() -> contract.operation(id));
  }

  Scenario scenario(Operation operation, String key) {
    return known(() -> operation.scenario(key));
  }

  /** The command line asks for something that is not there. */
  ParameterException misused(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private <T> T known(Supplier<T> lookUp) {
    try {
      return lookUp.get();
    } catch (IllegalArgumentException unknown) {
      throw misused(String.valueOf(unknown.getMessage()));
    }
  }
}
