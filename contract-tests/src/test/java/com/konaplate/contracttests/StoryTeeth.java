package com.konaplate.contracttests;

import com.konaplate.contract.Contract;
import com.konaplate.contract.Operation;
import com.konaplate.contract.wire.SandboxCredentials;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Looks whether the stories notice what is falsified in the replies of a server with state. */
final class StoryTeeth implements AutoCloseable {

  private final Contract contract;
  private final Path data;
  private final ProcessTarget process;
  private final FalsifyingProxy proxy;
  private final Target truth;
  private final Suite suite;
  private final Wire wire = new Wire();
  private Consumer<FalsifyingProxy.Draft> falsehood = reply -> {};

  StoryTeeth(Contract contract) {
    this.contract = contract;
    this.data = directory();
    this.process = ProcessTarget.server(data, ProcessTarget.QUICK_START);
    this.proxy = new FalsifyingProxy(process.base(), reply -> falsehood.accept(reply));
    SandboxCredentials keys = SandboxCredentials.of(contract);
    this.truth = new Target("server", process.base(), keys, true);
    this.suite = new Suite(contract, new Target("proxy", proxy.base(), keys, true), wire);
  }

  private static Path directory() {
    try {
      return Files.createTempDirectory("konaplate-teeth");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The first thing that is wrong; stories in which the operation occurs are told first. */
  synchronized Optional<Outcome> firstFailure(
      Consumer<FalsifyingProxy.Draft> told, Operation operation) {
    reset();
    falsehood = told;
    Suite anew = suite.anew();
    return new Stories(contract, 0)
        .all().stream()
            .sorted(Comparator.comparing(story -> !tells(story, operation)))
            .flatMap(story -> failures(story, anew))
            .findFirst();
  }

  private void reset() {
    try {
      truth.reset(wire);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean tells(Story story, Operation operation) {
    return story.chapters().stream()
        .flatMap(List::stream)
        .anyMatch(step -> step.operation().id().equals(operation.id()));
  }

  /** That nothing answers is no finding of the suite's. */
  private static Stream<Outcome> failures(Story story, Suite suite) {
    return StoryRun.of(story, suite).stream()
        .filter(outcome -> !outcome.passed() && outcome.reply().isPresent());
  }

  @Override
  public void close() {
    proxy.close();
    process.close();
    try (Stream<Path> files = Files.walk(data)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
