package com.konaplate.mock;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** Reads the version from the packaged jar. */
final class MockVersion implements IVersionProvider {

  @Override
  public String[] getVersion() {
    String packaged = MockVersion.class.getPackage().getImplementationVersion();
    return new String[] {
      "konaplate-mock " + Objects.requireNonNullElse(packaged, "(not packaged)")
    };
  }
}
