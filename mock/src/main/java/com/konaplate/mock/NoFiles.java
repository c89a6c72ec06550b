package com.konaplate.mock;

import com.github.tomakehurst.wiremock.common.InputStreamSource;
import com.github.tomakehurst.wiremock.store.BlobStore;
import java.io.InputStream;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Keeps no files. WireMock's own store reads and writes below the working directory, where its
 * admin API would let any page in a browser put files.
 */
final class NoFiles implements BlobStore {

  @Override
  public Optional<InputStream> getStream(String name) {
    return Optional.empty();
  }

  @Override
  public InputStreamSource getStreamSource(String name) {
    return () -> {
      throw new IllegalArgumentException("no files are kept: " + name);
    };
  }

  @Override
  public Stream<String> getAllKeys() {
    return Stream.empty();
  }

  @Override
  public Optional<byte[]> get(String name) {
    return Optional.empty();
  }

  @Override
  public void put(String name, byte[] content) {}

  @Override
  public void remove(String name) {}

  @Override
  public void clear() {}
}
