package com.konaplate.contracttests;

import com.konaplate.contract.Contract;
import com.konaplate.contract.wire.SandboxCredentials;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Looks whether the suite notices a broken promise. */
final class Teeth implements AutoCloseable {

  private static final Consumer<FalsifyingProxy.Draft> TRUTH = reply -> {};

  private final Contract contract;
  private final SandboxCredentials keys;
  private final Map<String, List<ContractCase>> cases;
  private final InProcessMock mocks = new InProcessMock();
  private final InProcessMock.Running truthful;
  private final Wire wire = new Wire();
  private final StoryTeeth stories;
  private final Map<Thread, Liar> liars = new ConcurrentHashMap<>();

  Teeth(Contract contract, Map<String, List<ContractCase>> cases) {
    this.contract = contract;
    this.keys = SandboxCredentials.of(contract);
    this.cases = cases;
    this.truthful = mocks.serve(contract);
    this.stories = new StoryTeeth(contract);
  }

  /** A proxy for one thread, and what it makes of replies at present. */
  private static final class Liar {
    private Consumer<FalsifyingProxy.Draft> falsehood = TRUTH;
    private final FalsifyingProxy proxy;
    private final Suite suite;

    Liar(Contract contract, SandboxCredentials keys, URI upstream, Wire wire) {
      this.proxy = new FalsifyingProxy(upstream, reply -> falsehood.accept(reply));
      this.suite = new Suite(contract, new Target("proxy", proxy.base(), keys, false), wire);
    }
  }

  /**
   * The first thing that is wrong, if anything is noticed; those cases that are near go first. What
   * the cases cannot make a mock say is left to the stories.
   */
  Optional<Outcome> killerOf(Mutant mutant) {
    List<ContractCase> all = cases.getOrDefault(mutant.operation().id(), List.of());
    Stream<ContractCase> order =
        Stream.concat(
            all.stream().filter(mutant.near()), all.stream().filter(mutant.near().negate()));
    return mutant
        .contract()
        .map(changed -> firstFailure(changed, order))
        .orElseGet(() -> firstFailure(mutant, mutant.falsehood().orElse(TRUTH), order));
  }

  private Optional<Outcome> firstFailure(Contract changed, Stream<ContractCase> order) {
    try (InProcessMock.Running mock = mocks.serve(changed)) {
      Target target = new Target("mutant", mock.base(), keys, false);
      return firstFailure(new Suite(contract, target, wire), order);
    }
  }

  private Optional<Outcome> firstFailure(
      Mutant mutant, Consumer<FalsifyingProxy.Draft> falsehood, Stream<ContractCase> order) {
    Optional<Outcome> ofCases =
        mutant.stateful() ? Optional.empty() : firstFailure(falsehood, order);
    return ofCases.or(() -> stories.firstFailure(falsehood, mutant.operation()));
  }

  private Optional<Outcome> firstFailure(
      Consumer<FalsifyingProxy.Draft> falsehood, Stream<ContractCase> order) {
    Liar liar =
        liars.computeIfAbsent(
            Thread.currentThread(), thread -> new Liar(contract, keys, truthful.base(), wire));
    liar.falsehood = falsehood;
    return firstFailure(liar.suite, order);
  }

  /** That nothing answers is no finding of the suite's. */
  private static Optional<Outcome> firstFailure(Suite suite, Stream<ContractCase> order) {
    return order
        .map(suite::run)
        .filter(outcome -> !outcome.passed() && outcome.reply().isPresent())
        .findFirst();
  }

  /** What the suite has against the truth, through a proxy and without one. */
  List<Outcome> falseAlarms(Contract unchanged) {
    return cases.keySet().stream()
        .map(contract::operation)
        .flatMap(
            operation ->
                Stream.of(
                    Mutant.ofReply("none", "the truth", operation, c -> true, TRUTH),
                    Mutant.ofContract("none", "the truth", operation, c -> true, unchanged)))
        .toList()
        .parallelStream()
        .flatMap(mutant -> killerOf(mutant).stream())
        .toList();
  }

  @Override
  public void close() {
    stories.close();
    liars.values().forEach(liar -> liar.proxy.close());
    truthful.close();
    mocks.close();
  }
}
