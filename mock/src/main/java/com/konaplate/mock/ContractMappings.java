package com.konaplate.mock;

import com.github.tomakehurst.wiremock.standalone.MappingsSource;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import com.github.tomakehurst.wiremock.stubbing.StubMappings;
import java.util.List;

/**
 * Gives WireMock the contract's stubs in place of mapping files: a reset through its admin API
 * brings them back, and files that happen to lie in the working directory are neither read nor
 * written.
 *
 * @param stubs the contract's stubs
 */
record ContractMappings(List<StubMapping> stubs) implements MappingsSource {

  @Override
  public void loadMappingsInto(StubMappings mappings) {
    stubs.forEach(mappings::addMapping);
  }

  @Override
  public void save(List<StubMapping> changed) {}

  @Override
  public void save(StubMapping changed) {}

  /** Deprecated in WireMock, and still to be implemented. */
  @Override
  @SuppressWarnings("removal")
  public void remove(StubMapping removed) {}

  @Override
  public void removeAll() {}
}
