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
  private final InProcessMock.Running insisting;
  private final Wire wire = new Wire();
  private final StoryTeeth stories;
  private final Map<Place, Liar> liars = new ConcurrentHashMap<>();

  /**
   * Where one liar stands.
   *
   * @param thread who uses it
   * @param encryptedOnly whether the mock behind it takes encrypted requests alone
   */
  private record Place(Thread thread, boolean encryptedOnly) {}

  Teeth(Contract contract, Map<String, List<ContractCase>> cases) {
    this.contract = contract;
    this.keys = SandboxCredentials.of(contract);
    this.cases = cases;
    this.truthful = mocks.serve(contract, false);
    this.insisting = mocks.serve(contract, true);
    this.stories = new StoryTeeth(contract);
  }

  /** A proxy for one thread, and what it makes of replies at present. */
  private static final class Liar {
    private Consumer<FalsifyingProxy.Draft> falsehood = TRUTH;
    private final FalsifyingProxy proxy;
    private final Suite suite;

    Liar(
        Contract contract,
        SandboxCredentials keys,
        URI upstream,
        boolean encryptedOnly,
        Wire wire) {
      this.proxy = new FalsifyingProxy(upstream, reply -> falsehood.accept(reply));
      Target target = new Target("proxy", proxy.base(), keys, false).insisting(encryptedOnly);
      this.suite = new Suite(contract, target, wire);
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
        .map(changed -> firstFailure(changed, mutant.encryptedOnly(), order))
        .orElseGet(() -> firstFailure(mutant, mutant.falsehood().orElse(TRUTH), order));
  }

  private Optional<Outcome> firstFailure(
      Contract changed, boolean encryptedOnly, Stream<ContractCase> order) {
    try (InProcessMock.Running mock = mocks.serve(changed, encryptedOnly)) {
      Target target = new Target("mutant", mock.base(), keys, false).insisting(encryptedOnly);
      return firstFailure(new Suite(contract, target, wire), order);
    }
  }

  private Optional<Outcome> firstFailure(
      Mutant mutant, Consumer<FalsifyingProxy.Draft> falsehood, Stream<ContractCase> order) {
    Optional<Outcome> ofCases =
        mutant.stateful()
            ? Optional.empty()
            : firstFailure(falsehood, mutant.encryptedOnly(), order);
    return ofCases.or(() -> stories.firstFailure(falsehood, mutant.operation()));
  }

  private Optional<Outcome> firstFailure(
      Consumer<FalsifyingProxy.Draft> falsehood,
      boolean encryptedOnly,
      Stream<ContractCase> order) {
    URI upstream = (encryptedOnly ? insisting : truthful).base();
    Liar liar =
        liars.computeIfAbsent(
            new Place(Thread.currentThread(), encryptedOnly),
            place -> new Liar(contract, keys, upstream, encryptedOnly, wire));
    liar.falsehood = falsehood;
    return firstFailure(liar.suite.anew(), order);
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
        .flatMap(mutant -> Stream.of(mutant, mutant.whereEncryptionIsRequired()))
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
    insisting.close();
    mocks.close();
  }
}
