package com.konaplate.contracttests.bundle;

import picocli.CommandLine;

/** Starts the putting together of the bundle; the build does. */
public final class Main {

  private Main() {}

  /** Exits with 0 when the bundle was written, 1 when a part failed, 2 on a wrong command line. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new BundleCommand()).execute(arguments));
  }
}
