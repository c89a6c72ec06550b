package com.konaplate.mock;

import com.github.tomakehurst.wiremock.common.FileSource;
import com.github.tomakehurst.wiremock.store.BlobStore;
import com.github.tomakehurst.wiremock.store.DefaultStores;
import com.github.tomakehurst.wiremock.store.RequestJournalStore;
import com.github.tomakehurst.wiremock.store.StubMappingStore;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import com.konaplate.contract.Operations;
import java.util.List;

/** What WireMock keeps, kept in the mock's own way. */
final class MockStores extends DefaultStores {

  private final StubMappingStore stubs;
  private final RequestJournalStore journal;

  MockStores(
      FileSource files, Operations operations, ChosenScenarios chosen, List<StubMapping> own) {
    super(files);
    this.stubs = new IndexedStubs(operations, chosen, own);
    this.journal = new MaskedJournal(operations);
  }

  @Override
  public StubMappingStore getStubStore() {
    return stubs;
  }

  @Override
  public RequestJournalStore getRequestJournalStore() {
    return journal;
  }

  @Override
  public BlobStore getBlobStore(String path) {
    return new NoFiles();
  }
}
