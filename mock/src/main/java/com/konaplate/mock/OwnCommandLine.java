package com.konaplate.mock;

import com.konaplate.contract.Scenario;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** Writes command lines of this program for copying. */
final class OwnCommandLine {

  private OwnCommandLine() {}

  /** The line that sends a scenario's request. */
  static String curl(Scenario scenario, RequestTarget target, Optional<Path> contract) {
    String url =
        target.url().equals(BaseUrlOption.DEFAULT)
            ? ""
            : " --base-url " + ShellWord.of(target.url());
    String trusted = target.certificate().map(f -> " --cacert " + ShellWord.of(f)).orElse("");
    return curl(scenario, url + trusted + contract(contract));
  }

  /** The line that sends a scenario's request to a URL of this program's own. */
  static String curl(Scenario scenario, String baseUrl, Optional<Path> contract) {
    return curl(scenario, " --base-url " + baseUrl + contract(contract));
  }

  private static String contract(Optional<Path> file) {
    return file.map(path -> " --contract " + ShellWord.of(path.toString())).orElse("");
  }

  private static String curl(Scenario scenario, String options) {
    return "%s curl %s %s%s | bash"
        .formatted(program(), scenario.operation(), scenario.key(), options);
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
