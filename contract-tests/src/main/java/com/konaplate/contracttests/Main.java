package com.konaplate.contracttests;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Starts the contract tests from the command line. */
public final class Main {

  private Main() {}

  /** Exits with 0 when no case fails, 1 when one does, 2 when they could not be run. */
  public static void main(String[] arguments) {
    System.exit(
        new CommandLine(new RunCommand())
            .setOut(utf8(FileDescriptor.out))
            .setErr(utf8(FileDescriptor.err))
            .setParameterExceptionHandler((misuse, given) -> explain(misuse))
            .execute(arguments));
  }

  /** A line or two, which the whole help would push out of sight. */
  private static int explain(ParameterException misuse) {
    CommandLine command = misuse.getCommandLine();
    command.getErr().println(misuse.getMessage());
    UnmatchedArgumentException.printSuggestions(misuse, command.getErr());
    command.getErr().println("Try: " + command.getCommandName() + " --help");
    return ExitCode.USAGE;
  }

  /** Messages are compared as they are, in Korean, whatever the terminal's language. */
  private static PrintWriter utf8(FileDescriptor stream) {
    return new PrintWriter(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
  }
}
