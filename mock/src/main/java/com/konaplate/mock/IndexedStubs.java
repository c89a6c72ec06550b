package com.konaplate.mock;

import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.matching.RequestMatcherExtension;
import com.github.tomakehurst.wiremock.store.InMemoryStubMappingStore;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import com.github.tomakehurst.wiremock.stubbing.SubEvent;
import com.konaplate.contract.Operations;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * WireMock's stubs, looked up by path: only those of the path that is asked for are tried, however
 * many operations the contract has. Order and meaning stay WireMock's own.
 */
final class IndexedStubs extends InMemoryStubMappingStore {

  private final Map<String, List<StubMapping>> byPath = new ConcurrentHashMap<>();
  private final Operations operations;
  private final ChosenScenarios chosen;
  private final Map<StubMapping, String> ownNames = new IdentityHashMap<>();

  /**
   * Looks up among the contract's stubs and others.
   *
   * @param operations tell the paths
   * @param chosen what the filter found the request to select
   * @param own the contract's scenarios as stubs; as long as nobody changes one, the compiled
   *     contract chooses among them: quicker than their JSON Schemas, and the same
   */
  IndexedStubs(Operations operations, ChosenScenarios chosen, List<StubMapping> own) {
    this.operations = operations;
    this.chosen = chosen;
    own.forEach(stub -> ownNames.put(stub, stub.getName()));
  }

  @Override
  public Stream<StubMapping> findAllMatchingRequest(
      Request request,
      Map<String, RequestMatcherExtension> matchers,
      Consumer<SubEvent> subEvents) {
    Optional<String> scenario = chosen.take(request.getBody());
    return candidates(request.getUrl())
        .filter(
            stub ->
                ownNames.containsKey(stub) && scenario.isPresent()
                    ? scenario.get().equals(ownNames.get(stub))
                    : stub.getRequest().match(request, matchers).isExactMatch());
  }

  /** Paths beyond the contract are not kept: there are any number of them. */
  private Stream<StubMapping> candidates(String path) {
    return operations.methods(path).isEmpty()
        ? getAll()
        : byPath.computeIfAbsent(path, this::withPath).stream();
  }

  private List<StubMapping> withPath(String path) {
    return getAll()
        .filter(stub -> stub.getRequest().getUrlMatcher().match(path).isExactMatch())
        .toList();
  }

  @Override
  public void add(StubMapping stub) {
    super.add(stub);
    byPath.clear();
  }

  @Override
  public void replace(StubMapping existing, StubMapping updated) {
    super.replace(existing, updated);
    byPath.clear();
  }

  @Override
  public void remove(StubMapping stub) {
    super.remove(stub);
    byPath.clear();
  }

  @Override
  public void clear() {
    super.clear();
    byPath.clear();
  }
}
