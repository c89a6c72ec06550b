package com.konaplate.contracttests;

import com.konaplate.contract.Contract;
import com.konaplate.contract.Contracts;
import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** Tells the versions of the suite and of the contract that it holds targets to. */
final class SuiteVersion implements IVersionProvider {

  @Override
  public String[] getVersion() {
    String version = SuiteVersion.class.getPackage().getImplementationVersion();
    Contract contract = Contracts.bundled();
    return new String[] {
      "konaplate-contract-tests " + Objects.requireNonNullElse(version, "unpackaged"),
      contract.title() + " " + contract.version()
    };
  }
}
