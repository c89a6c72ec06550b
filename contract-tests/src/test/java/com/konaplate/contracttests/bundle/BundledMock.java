package com.konaplate.contracttests.bundle;

import com.konaplate.contracttests.ProcessTarget;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The mock of the bundle, started once from there on a free port. */
final class BundledMock implements AutoCloseable {

  private final ProcessTarget process =
      ProcessTarget.shortLivedMock(Bundle.UNPACKED.path("mock/konaplate-mock.jar"));

  /** Gives the mock to tests that ask for it. */
  static final class Provider implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == BundledMock.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return context
          .getRoot()
          .getStore(ExtensionContext.Namespace.GLOBAL)
          .computeIfAbsent(BundledMock.class, key -> new BundledMock());
    }
  }

  String address() {
    return process.base().toString();
  }

  @Override
  public void close() {
    process.close();
  }
}
