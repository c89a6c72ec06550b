package com.konaplate.contracttests;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The header lines of a request that is being put together. */
final class SentHeaders {

  private final List<Header> lines = new ArrayList<>();

  SentHeaders(Map<String, String> headers) {
    headers.forEach(this::add);
  }

  void add(String name, String value) {
    lines.add(new Header(name, value));
  }

  void set(String name, String value) {
    remove(name);
    add(name, value);
  }

  void remove(String name) {
    lines.removeIf(line -> line.name().equalsIgnoreCase(name));
  }

  /** The value of a header that is there. */
  String value(String name) {
    return find(name).orElseThrow(() -> new IllegalArgumentException(name + " is not sent"));
  }

  /** The value of a header, if it is there. */
  Optional<String> find(String name) {
    return lines.stream()
        .filter(line -> line.name().equalsIgnoreCase(name))
        .map(Header::value)
        .findFirst();
  }

  List<Header> lines() {
    return List.copyOf(lines);
  }
}
