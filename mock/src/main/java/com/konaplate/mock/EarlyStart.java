package com.konaplate.mock;

/**
 * What a start of the mock needs in any case, begun beside the reading of the command line: classes
 * are loaded by as many processors as there are.
 */
final class EarlyStart {

  private EarlyStart() {}

  /** Begins, for a command line that serves the mock. */
  static void begin(String[] args) {
    begin("preload-server", MockServer::preload);
    if (String.join(" ", args).contains(ContractCommand.CONTRACT_OPTION)) {
      return;
    }
    begin("preload-contract", BundledContract::get);
  }

  private static void begin(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }
}
