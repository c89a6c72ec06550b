package com.konaplate.contract;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Every code with its status and default message ({@code x-error-catalog}).
 *
 * @param byCode the entries by code, in the order of the contract
 */
public record ErrorCatalog(Map<String, DeclaredError> byCode) {

  /** Copies the entries, keeping their order. */
  public ErrorCatalog {
    byCode = Collections.unmodifiableMap(new LinkedHashMap<>(byCode));
  }

  /** The entry of that code. */
  public Optional<DeclaredError> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }
}
