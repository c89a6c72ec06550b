package com.konaplate.mock;

import com.github.tomakehurst.wiremock.common.Timing;
import com.github.tomakehurst.wiremock.store.RequestJournalStore;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.konaplate.contract.Operation;
import com.konaplate.contract.Operations;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * WireMock's request journal, bounded in entries and bytes: old requests are forgotten. Whoever
 * reads it sees nothing of what the contract marks as sensitive; masking at reading leaves the
 * requests quick.
 */
final class MaskedJournal implements RequestJournalStore {

  private static final int MOST_ENTRIES = 250;

  /** A body may have 1 MiB. */
  private static final int MOST_BYTES = 16 * 1024 * 1024;

  private final Map<UUID, ServeEvent> events = new LinkedHashMap<>();
  private final Operations operations;
  private long bytes;

  MaskedJournal(Operations operations) {
    this.operations = operations;
  }

  @Override
  public synchronized void add(ServeEvent event) {
    put(event.getId(), event);
    while (events.size() > MOST_ENTRIES || (bytes > MOST_BYTES && events.size() > 1)) {
      removeLast();
    }
  }

  /** WireMock puts the finished event in the place of the one that began. */
  @Override
  public synchronized void put(UUID id, ServeEvent event) {
    bytes += size(event) - size(events.put(id, event));
  }

  private static long size(@Nullable ServeEvent event) {
    return event == null ? 0 : event.getRequest().getBody().length;
  }

  @Override
  public synchronized void removeLast() {
    Iterator<ServeEvent> oldest = events.values().iterator();
    if (oldest.hasNext()) {
      bytes -= size(oldest.next());
      oldest.remove();
    }
  }

  @Override
  public synchronized void remove(UUID id) {
    bytes -= size(events.remove(id));
  }

  @Override
  public synchronized void clear() {
    events.clear();
    bytes = 0;
  }

  @Override
  public synchronized Stream<UUID> getAllKeys() {
    return List.copyOf(events.keySet()).stream();
  }

  @Override
  public Stream<ServeEvent> getAll() {
    List<ServeEvent> newestFirst = copy();
    Collections.reverse(newestFirst);
    return newestFirst.stream().map(this::masked);
  }

  private synchronized List<ServeEvent> copy() {
    return new ArrayList<>(events.values());
  }

  @Override
  public synchronized Optional<ServeEvent> get(UUID id) {
    return Optional.ofNullable(events.get(id)).map(this::masked);
  }

  private ServeEvent masked(ServeEvent event) {
    Optional<Operation> operation =
        operations.find(event.getRequest().getMethod().getName(), event.getRequest().getUrl());
    MaskedEvent shown = new MaskedEvent(operation);
    return new ServeEvent(
        event.getId(),
        shown.request(event.getRequest()),
        shown.stub(event.getStubMapping()),
        shown.definition(event.getResponseDefinition()),
        shown.response(event.getResponse()),
        event.getWasMatched(),
        Optional.ofNullable(event.getTiming()).orElse(Timing.UNTIMED),
        new ConcurrentLinkedQueue<>(event.getSubEvents()));
  }
}
