package com.konaplate.contracttests;

import com.konaplate.contract.Contract;
import com.konaplate.contract.wire.SandboxCredentials;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The mock and the server, started once for all tests, and what the whole suite found on each. */
final class RealTargets implements AutoCloseable {

  /** Twice the cores of a small machine: half of the time is spent waiting. */
  private static final int THREADS = 4;

  /** Why a test that asks for outcomes runs alone: the time of the corpus is told and limited. */
  static final String WHOLE_CORPUS = "waits for the corpus, which has the machine to itself";

  static final Contract CONTRACT = Runs.CONTRACT;

  private final Wire wire = new Wire();
  private final Map<Target, Map<String, Outcome>> outcomes = new LinkedHashMap<>();
  private final Map<Target, Duration> times = new HashMap<>();
  private final Path data;
  private final ProcessTarget mockProcess;
  private final ProcessTarget serverProcess;
  private final Target mock;
  private final Target server;

  private RealTargets() throws IOException {
    data = Files.createTempDirectory("konaplate-server");
    mockProcess = ProcessTarget.mock();
    serverProcess = ProcessTarget.server(data);
    mock = target("mock", mockProcess);
    server = target("server", serverProcess);
  }

  /** Gives the targets to tests that ask for them. */
  static final class Provider implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == RealTargets.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return context
          .getRoot()
          .getStore(ExtensionContext.Namespace.GLOBAL)
          .computeIfAbsent(RealTargets.class, key -> start());
    }

    private static RealTargets start() {
      try {
        return new RealTargets();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  static Target target(String name, ProcessTarget process) throws IOException {
    SandboxCredentials credentials = SandboxCredentials.of(CONTRACT);
    return new TargetSearch(CONTRACT, credentials, new Wire()).find(name, process.base(), true);
  }

  Target mock() {
    return mock;
  }

  Target server() {
    return server;
  }

  /** What the server wrote, for a failure's text. */
  String serverOutput() {
    return serverProcess.output();
  }

  /** The outcomes by the cases' ids; the suite runs once against each target. */
  synchronized Map<String, Outcome> outcomes(Target target) {
    return outcomes.computeIfAbsent(target, this::run);
  }

  private Map<String, Outcome> run(Target target) {
    Suite suite = new Suite(CONTRACT, target, wire);
    long start = System.nanoTime();
    Map<String, Outcome> found = new ParallelSuite(suite, THREADS).run(Runs.cases());
    if (target.stateful()) {
      tellStories(target, suite)
          .forEach(outcome -> found.put(outcome.contractCase().id(), outcome));
    }
    times.put(target, Duration.ofNanos(System.nanoTime() - start));
    return found;
  }

  private List<Outcome> tellStories(Target target, Suite suite) {
    try {
      target.reset(wire);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Stories(CONTRACT, 0)
        .all().stream().flatMap(story -> StoryRun.of(story, suite).stream()).toList();
  }

  /** How long the suite took against the target. */
  synchronized Duration time(Target target) {
    outcomes(target);
    return Objects.requireNonNull(times.get(target));
  }

  @Override
  public void close() throws IOException {
    mockProcess.close();
    serverProcess.close();
    try (Stream<Path> files = Files.walk(data)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
