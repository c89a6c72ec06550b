package com.konaplate.contracttests;

import picocli.CommandLine;

/** Starts the contract tests from the command line. */
public final class Main {

  private Main() {}

  /** Exits with 0 when all cases pass, 1 when one fails, 2 when they could not be run. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new RunCommand()).execute(arguments));
  }
}
