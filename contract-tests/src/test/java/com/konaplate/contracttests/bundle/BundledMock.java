package com.konaplate.contracttests.bundle;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The mock of the bundle, started once from there on a free port. */
final class BundledMock implements AutoCloseable {

  private static final Pattern READY = Pattern.compile(" ready at (http://\\S+)");

  private final Process process;
  private final String address;

  private BundledMock() throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String jar = Bundle.UNPACKED.path("mock/konaplate-mock.jar").toString();
    process =
        new ProcessBuilder(java, "-jar", jar, "--port", "0").redirectErrorStream(true).start();
    address = read(process.inputReader());
  }

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
          .computeIfAbsent(BundledMock.class, key -> start());
    }

    private static BundledMock start() {
      try {
        return new BundledMock();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static String read(BufferedReader output) throws IOException {
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      Matcher ready = READY.matcher(line);
      if (ready.find()) {
        return ready.group(1);
      }
    }
    throw new IOException("the mock of the bundle ended before it was ready");
  }

  String address() {
    return address;
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
