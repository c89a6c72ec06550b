package com.konaplate.mock;

import com.github.tomakehurst.wiremock.http.Request;
import com.konaplate.contract.Contract;
import com.konaplate.contract.Operation;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The contract's operations by path and method: as quick with two hundred as with five. */
final class Operations {

  private final Map<String, Map<String, Operation>> byPath = new HashMap<>();
  private final List<Operation> all;

  Operations(Contract contract) {
    this.all = contract.operations();
    for (Operation operation : all) {
      Operation.Signature signature = operation.signature();
      byPath
          .computeIfAbsent(signature.path(), path -> new LinkedHashMap<>())
          .put(signature.method(), operation);
    }
  }

  /** All of them, in the order of the contract. */
  List<Operation> all() {
    return all;
  }

  /** The operation that a request uses. */
  Optional<Operation> find(Request request) {
    return Optional.ofNullable(
        byPath.getOrDefault(request.getUrl(), Map.of()).get(request.getMethod().getName()));
  }

  /** The methods of a path; none when no operation has it. */
  Set<String> methods(String path) {
    return byPath.getOrDefault(path, Map.of()).keySet();
  }

  Set<String> paths() {
    return byPath.keySet();
  }
}
