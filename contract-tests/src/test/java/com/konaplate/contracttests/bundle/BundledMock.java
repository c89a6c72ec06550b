package com.konaplate.contracttests.bundle;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The mock of the bundle, started from there on a free port. */
final class BundledMock implements AutoCloseable {

  private static final Pattern READY = Pattern.compile(" ready at (http://\\S+)");

  private final Process process;
  private final String address;

  BundledMock() throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String jar = Bundle.UNPACKED.path("mock/konaplate-mock.jar").toString();
    process =
        new ProcessBuilder(java, "-jar", jar, "--port", "0").redirectErrorStream(true).start();
    address = read(process.inputReader());
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
