package com.konaplate.contracttests.bundle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bundle that the build has put together and unpacked. */
final class Bundle {

  static final BundleFolder UNPACKED = new BundleFolder(path("konaplate.bundle.unpacked"));

  private Bundle() {}

  /** The zip. */
  static Path zip() {
    return path("konaplate.bundle");
  }

  /** A file of the sources, or of what the build has made. */
  static Path source(String name) {
    return path("konaplate.sources").resolve(name);
  }

  static Path path(String property) {
    return Path.of(System.getProperty(property));
  }

  static String text(String name) throws IOException {
    return Files.readString(UNPACKED.path(name));
  }

  /** What a command says that is run in the bundle's folder. */
  static String run(String... command) throws IOException {
    Process process =
        new ProcessBuilder(command)
            .directory(UNPACKED.root().toFile())
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().close();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
