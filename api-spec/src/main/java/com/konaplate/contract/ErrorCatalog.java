package com.konaplate.contract;

import java.util.Map;
import java.util.Optional;

/**
 * Every code with its status and default message ({@code x-error-catalog}).
 *
 * @param byCode the entries by code, in the order of the contract
 */
public record ErrorCatalog(Map<String, DeclaredError> byCode) {

  /** The entry of that code. */
  public Optional<DeclaredError> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }
}
