package com.konaplate.mock;

import com.konaplate.contract.Scenario;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** Writes command lines of this program for copying. */
final class OwnCommandLine {

  private OwnCommandLine() {}

  /** The line that sends a scenario's request. */
  static String curl(Scenario scenario, String baseUrl, Optional<Path> contract) {
    String file = contract.map(path -> " --contract " + ShellWord.of(path.toString())).orElse("");
    return "%s curl %s %s --base-url %s%s | bash"
        .formatted(program(), scenario.operation(), scenario.key(), baseUrl, file);
  }

  private static String program() {
    return Optional.ofNullable(OwnCommandLine.class.getProtectionDomain().getCodeSource())
        .map(source -> Path.of(URI.create(source.getLocation().toString())))
        .filter(path -> path.toString().endsWith(".jar"))
        .map(path -> "java -jar " + ShellWord.of(fromHere(path).toString()))
        .orElse("konaplate-mock");
  }

  private static Path fromHere(Path path) {
    Path here = Path.of("").toAbsolutePath();
    return path.startsWith(here) ? here.relativize(path) : path;
  }
}
