package com.konaplate.contracttests;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The server as the Dockerfile lays it out, with a class-data archive: it starts in half of the
 * time, for tests that start it again and again.
 */
final class ArchivedServer {

  private static final Path DIRECTORY = Path.of("target", "server");
  private static final Path ARCHIVE = DIRECTORY.resolve("konaplate.jsa");

  private static boolean made;

  private ArchivedServer() {}

  /** Starts it with its data in that directory and waits until it is ready. */
  static ProcessTarget start(Path data, String... properties) {
    makeOnce();
    List<String> jvm = new ArrayList<>(quickly("-XX:SharedArchiveFile=" + ARCHIVE));
    jvm.addAll(List.of(properties));
    return ProcessTarget.server(jar(), data, jvm);
  }

  private static synchronized void makeOnce() {
    if (!made) {
      make();
      made = true;
    }
  }

  private static void make() {
    run(
        quickly("-Djarmode=tools"),
        ProcessTarget.jar(ProcessTarget.SERVER_JAR),
        List.of("extract", "--force", "--destination", DIRECTORY.toString()));
    run(
        quickly("-XX:ArchiveClassesAtExit=" + ARCHIVE, "-Dspring.context.exit=onRefresh"),
        jar(),
        List.of("--spring.profiles.active=sandbox", "--spring.datasource.url=jdbc:h2:mem:archive"));
  }

  private static void run(List<String> jvm, Path jar, List<String> arguments) {
    Finished run = Finished.of(ProcessTarget.command(jvm, jar, arguments));
    if (run.exitCode() != 0) {
      throw new AssertionError("the server cannot be laid out: " + run);
    }
  }

  /** An archive fits no other garbage collector than that of the run which wrote it. */
  private static List<String> quickly(String... options) {
    return Stream.concat(ProcessTarget.QUICK_START.stream(), Stream.of(options)).toList();
  }

  private static Path jar() {
    return DIRECTORY.resolve(ProcessTarget.jar(ProcessTarget.SERVER_JAR).getFileName());
  }
}
